import type { TeamId } from '@verbeterbord/shared/ids.ts';
import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { announce } from '../../../ui/announce.ts';

/** A drag that is going on: which team, and under which it would hang now. `undefined` is nowhere, null is the top. */
export interface TreeDrag {
  readonly team: TeamId;
  readonly over: TeamId | null | undefined;
  readonly by: 'pointer' | 'keyboard';
}

interface TreeDragOptions {
  /** Where a team may go, in the order of the screen. */
  readonly places: (team: TeamId) => readonly (TeamId | null)[];
  readonly onDrop: (team: TeamId, parent: TeamId | null) => void;
  /** What is read out. */
  readonly words: {
    readonly lifted: (team: TeamId) => string;
    readonly over: (place: TeamId | null) => string;
    readonly dropped: string;
  };
}

/** How far a pointer goes before it drags, pixels: a press that trembles is no drag. */
const slack = 6;
/** How near the window's edge it scrolls along, and how far each frame, pixels. */
const edge = 56;
const stride = 9;

/** Hanging a team elsewhere by its handle: with a mouse, a finger or a pen, and with the keyboard. */
export function useTreeDrag({ places, onDrop, words }: TreeDragOptions) {
  const [drag, showDrag] = useState<TreeDrag | null>(null);
  // a finger may be lifted before its last move was drawn
  const carried = useRef<TreeDrag | null>(null);
  const setDrag = (next: TreeDrag | null): void => {
    carried.current = next;
    showDrag(next);
  };
  const press = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const pointerY = useRef<number | null>(null);
  const carrying = drag?.by === 'pointer';

  useEffect(() => {
    if (!carrying) return undefined;
    let frame = 0;
    const scroll = (): void => {
      const y = pointerY.current;
      if (y !== null && y < edge) window.scrollBy(0, -stride);
      else if (y !== null && y > window.innerHeight - edge) window.scrollBy(0, stride);
      frame = requestAnimationFrame(scroll);
    };
    frame = requestAnimationFrame(scroll);
    return () => cancelAnimationFrame(frame);
  }, [carrying]);

  const stop = (dropped: boolean): void => {
    press.current = null;
    pointerY.current = null;
    const held = carried.current;
    setDrag(null);
    if (held === null) return;
    if (dropped && held.over !== undefined) onDrop(held.team, held.over);
    else announce(words.dropped);
  };

  const onKeyDown = (team: TeamId, event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'Escape' && drag !== null) {
      event.preventDefault();
      stop(false);
    } else if (key === ' ' || key === 'Enter') {
      event.preventDefault();
      if (drag?.by === 'keyboard') stop(true);
      else if (places(team).length > 0) {
        setDrag({ team, over: undefined, by: 'keyboard' });
        announce(words.lifted(team));
      }
    } else if (drag?.by === 'keyboard' && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault();
      const all = places(team);
      const step = key === 'ArrowDown' ? 1 : -1;
      const from = drag.over === undefined ? (step === 1 ? -1 : all.length) : all.indexOf(drag.over);
      const over = all[Math.min(all.length - 1, Math.max(0, from + step))];
      if (over === undefined) return;
      setDrag({ ...drag, over });
      announce(words.over(over));
    }
  };

  /** What a handle must spread on its button. */
  const handle = (team: TeamId) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      press.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = press.current;
      const held = carried.current;
      if (start === null) return;
      const { clientX: x, clientY: y } = event;
      if (held === null && Math.hypot(x - start.x, y - start.y) < slack) return;
      pointerY.current = y;
      const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-hang-under]');
      const id = place?.dataset['hangUnder'];
      const over = places(team).find((each) => (each ?? '') === id);
      if (held === null) announce(words.lifted(team));
      if (held?.team !== team || held.over !== over) setDrag({ team, over, by: 'pointer' });
    },
    onPointerUp: () => {
      if (carried.current?.by === 'pointer') stop(true);
      press.current = null;
    },
    onPointerCancel: () => {
      if (carried.current?.by === 'pointer') stop(false);
      press.current = null;
    },
    onBlur: () => {
      if (drag?.by === 'keyboard') stop(false);
    },
    onKeyDown: (event: KeyboardEvent) => onKeyDown(team, event),
  });

  return { drag, handle };
}
