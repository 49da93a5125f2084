import { useEffect } from 'react';
import { createStore } from './store.ts';

interface Step {
  readonly href: string;
  readonly label: string;
}

/** Where a page stands, for the top line: its name, and the page that it belongs to. */
export interface PagePlace {
  readonly back: Step;
  readonly here: string;
  /** What the page behind belongs to in its turn, from the top down. */
  readonly above?: readonly Step[] | undefined;
}

/** Of the page on the screen; null on one at the top. */
export const pagePlace = createStore<PagePlace | null>(null);

/** Tells the top line where this page stands, for as long as it is shown. Without a `label` it says nothing yet. */
export function usePagePlace(
  href: string,
  label: string | undefined,
  here: string,
  above?: readonly Step[],
): void {
  useEffect(() => {
    if (label === undefined) return undefined;
    pagePlace.set({ back: { href, label }, here, above });
    return () => pagePlace.set(null);
  }, [href, label, here, above]);
}
