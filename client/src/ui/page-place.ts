import { useEffect } from 'react';
import { createStore } from './store.ts';

/** Where a page stands, for the top line: its name, and the page that it belongs to. */
export interface PagePlace {
  readonly back: { readonly href: string; readonly label: string };
  readonly here: string;
}

/** Of the page on the screen; null on one at the top. */
export const pagePlace = createStore<PagePlace | null>(null);

/** Tells the top line where this page stands, for as long as it is shown. Without a `label` it says nothing yet. */
export function usePagePlace(href: string, label: string | undefined, here: string): void {
  useEffect(() => {
    if (label === undefined) return undefined;
    pagePlace.set({ back: { href, label }, here });
    return () => pagePlace.set(null);
  }, [href, label, here]);
}
