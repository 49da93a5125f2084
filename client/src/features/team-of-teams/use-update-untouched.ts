import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { Glide } from '../../ui/drag/glide.ts';

/** So long nobody touched anything: then nobody has a hand above a row, and the page hangs there as a wall. Milliseconds. */
const untouched = 5 * 60_000;
/** What just changed is marked where it stood, before rows go elsewhere. Milliseconds. */
const settled = 10_000;

const touches = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'focusin'] as const;

/**
 * On a page that nobody touches, lets rows glide to their new order by themselves. Who works by keyboard and has the focus among
 * them keeps them where they are.
 *
 * @param rows what holds the rows, each named by `data-card`
 * @param outdated whether their order is
 */
export function useUpdateUntouched(
  rows: RefObject<HTMLElement | null>,
  outdated: boolean,
  update: () => void,
): void {
  const touchedAt = useRef(0);
  useEffect(() => {
    const touched = (): void => {
      touchedAt.current = Date.now();
    };
    touched();
    for (const touch of touches) window.addEventListener(touch, touched, { capture: true, passive: true });
    return () => {
      for (const touch of touches) window.removeEventListener(touch, touched, { capture: true });
    };
  }, []);
  const putInOrder = useEffectEvent((list: HTMLElement | null) => {
    if (list !== null) new Glide(list).before();
    // before the next frame, in which the new places are read
    flushSync(update);
  });
  useEffect(() => {
    if (!outdated) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (atLeast: number): void => {
      const left = touchedAt.current + untouched - Date.now();
      timer = setTimeout(look, Math.max(left, atLeast));
    };
    const look = (): void => {
      const list = rows.current;
      if (Date.now() - touchedAt.current < untouched) wait(0);
      else if (list?.querySelector(':focus-visible') != null) wait(settled);
      else putInOrder(list);
    };
    wait(settled);
    return () => clearTimeout(timer);
  }, [outdated, rows]);
}
