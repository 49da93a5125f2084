import { useEffect, useRef, type RefObject } from 'react';
import type { DragOptions } from './drag-options.ts';

// on its own, so that what fails in it reaches who asked (see CONTRIBUTING.md)
const load = () => import('./start-drag.ts');

/** Makes the cards within `root` draggable; without options (somebody who may only look) they stay put. Its code comes after the paint. */
export function useDrag(root: RefObject<HTMLElement | null>, options: DragOptions | null): void {
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const may = options !== null;
  useEffect(() => {
    const element = root.current;
    const first = latest.current;
    if (!may || element === null || first === null) return undefined;
    let stop: (() => void) | null = null;
    let left = false;
    // the board may hand over new functions with every render; the listeners stay
    const steady: DragOptions = {
      lifted: first.lifted,
      canLift: (card) => latest.current?.canLift(card) ?? false,
      accepts: (card, column) => latest.current?.accepts(card, column) ?? false,
      onLift: (card) => latest.current?.onLift(card),
      onDrop: (drop, from) => latest.current?.onDrop(drop, from),
      onCancel: (card, gone) => latest.current?.onCancel(card, gone),
      onHover: (drop, isFirst) => latest.current?.onHover(drop, isFirst),
    };
    // without a connection, before the code is on this device: again when one reaches for a card, or is online again
    const again = new AbortController();
    const start = (): void => {
      load().then(
        ({ startDrag }) => {
          if (left || stop !== null) return;
          again.abort();
          stop = startDrag(element, steady);
        },
        () => undefined,
      );
    };
    const { signal } = again;
    element.addEventListener('pointerdown', start, { signal, passive: true });
    element.addEventListener('focusin', start, { signal });
    window.addEventListener('online', start, { signal });
    start();
    return () => {
      left = true;
      again.abort();
      stop?.();
    };
  }, [root, may]);
}
