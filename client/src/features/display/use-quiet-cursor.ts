import { useEffect } from 'react';

/** Without a move for this long the cursor goes away. Milliseconds. */
const after = 4_000;

/** Nobody has a hand on the mouse of a wall: its arrow goes away, and comes back when it is moved. */
export function useQuietCursor(): void {
  useEffect(() => {
    const { dataset } = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = (): void => {
      delete dataset['quietCursor'];
      clearTimeout(timer);
      timer = setTimeout(() => {
        dataset['quietCursor'] = '';
      }, after);
    };
    moved();
    window.addEventListener('pointermove', moved);
    return () => {
      window.removeEventListener('pointermove', moved);
      clearTimeout(timer);
      delete dataset['quietCursor'];
    };
  }, []);
}
