import { useEffect, useRef, useState, type RefObject } from 'react';
import { cutStage, hangPart, type Cut } from './hang-part.ts';

/** A card glides at most this long; then it stands where it will be measured. Milliseconds. */
const settled = 500;
/** What changes a size without changing the page, such as a picture of letters that comes late. Milliseconds. */
const lookAgain = 10_000;
/** Out, and in again: one part fades into the next. Milliseconds. */
const fade = 280;

export interface Parts {
  /** How many there are; 0 until they are known. */
  readonly count: number;
  /** The one on the screen, from 0. */
  readonly at: number;
  /** Goals that are in none of the parts up to the one on the screen. */
  readonly left: number;
}

/**
 * Cuts what hangs on the stage into parts that fit, keeps them cut while colleagues work, and shows the one that is asked: a fade
 * away, unless somebody asked for no motion.
 */
export function useParts(
  stage: RefObject<HTMLElement | null>,
  corner: RefObject<HTMLElement | null>,
  asked: number,
): Parts {
  const [parts, setParts] = useState<Parts>({ count: 0, at: 0, left: 0 });
  const wanted = useRef(asked);
  const hang = useRef<() => void>(() => undefined);

  useEffect(() => {
    const element = stage.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cut = (): void => {
      const now = cutStage(element, corner.current);
      const at = Math.min(wanted.current, now.count - 1);
      hangPart(now, at);
      const next = { count: now.count, at, left: goalsLeft(now, at) };
      setParts((before) =>
        before.count === next.count && before.at === next.at && before.left === next.left ? before : next,
      );
    };
    hang.current = cut;
    const again = (): void => {
      cut();
      clearTimeout(timer);
      timer = setTimeout(cut, settled);
    };
    again();
    const changes = new MutationObserver(again);
    changes.observe(element, { childList: true, subtree: true, characterData: true });
    const size = new ResizeObserver(again);
    size.observe(element);
    const looking = setInterval(cut, lookAgain);
    void document.fonts.ready.then(cut);
    return () => {
      hang.current = () => undefined;
      changes.disconnect();
      size.disconnect();
      clearInterval(looking);
      clearTimeout(timer);
    };
  }, [stage, corner]);

  useEffect(() => {
    if (wanted.current === asked) return undefined;
    const element = stage.current;
    const turn = (): void => {
      wanted.current = asked;
      hang.current();
    };
    if (element === null || matchMedia('(prefers-reduced-motion: reduce)').matches) {
      turn();
      return undefined;
    }
    const out = element.animate({ opacity: [1, 0] }, { duration: fade, easing: 'ease-in', fill: 'forwards' });
    out.finished.then(
      () => {
        turn();
        out.cancel();
        element.animate({ opacity: [0, 1] }, { duration: fade, easing: 'ease-out' });
      },
      () => undefined,
    );
    return () => out.cancel();
  }, [asked, stage]);

  return parts;
}

function goalsLeft({ goals, parts }: Cut, at: number): number {
  const seen = new Set(parts.slice(0, at + 1).flatMap((part) => part.map(({ lane }) => lane)));
  return goals - [...seen].filter((lane) => lane < goals).length;
}
