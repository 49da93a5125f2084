import { useEffect } from 'react';

/** Names the page in the tab and for who listens: "Mijn acties – Verbeterbord". */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Verbeterbord`;
  }, [title]);
}
