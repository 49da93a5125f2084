import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps what is marked `data-in-sight` in the middle of a list that lies across a small screen; the page itself doesn't move.
 * `shown` says which one that is.
 */
export function useInSight(shown: string): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const { current } = list;
    const item = current?.querySelector<HTMLElement>('[data-in-sight]');
    if (current === null || item == null) return;
    const [around, own] = [current.getBoundingClientRect(), item.getBoundingClientRect()];
    current.scrollLeft += own.left + own.width / 2 - (around.left + around.width / 2);
    // it reads what is marked, and that is by `shown`
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [shown]);
  return list;
}
