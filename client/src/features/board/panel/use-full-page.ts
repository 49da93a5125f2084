import { useSyncExternalStore } from 'react';

const query = '(max-width: 720px)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => {
    media.removeEventListener('change', listener);
  };
}

/** Whether the screen is a phone's, where the panel is a page of its own. */
export function useFullPage(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}
