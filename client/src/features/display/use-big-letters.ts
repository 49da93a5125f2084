import { useEffect } from 'react';
import './big-letters.css';

/** Letters that grow with the screen, for who stands three metres away from it: sizes that must grow along are in rem. */
export function useBigLetters(): void {
  useEffect(() => {
    document.documentElement.dataset['display'] = '';
    return () => {
      delete document.documentElement.dataset['display'];
    };
  }, []);
}
