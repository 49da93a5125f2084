import { parseEntry } from '@verbeterbord/shared/board/lists.ts';
import { useEffect, useMemo, type RefObject } from 'react';
import type { DragOptions } from '../../../ui/drag/drag-options.ts';
import { Glide } from '../../../ui/drag/glide.ts';
import { useDrag } from '../../../ui/drag/use-drag.ts';
import { useCanEditWall } from './can-edit.ts';
import { columnOf, columnTakes } from './column-key.ts';
import { moveCard, placeInWords, type Mover } from './move-card.ts';
import { useMover } from './use-mover.ts';

/** Makes the cards below `root` movable by mouse, finger and keyboard, and lets them glide. */
export function useWallDrag(root: RefObject<HTMLElement | null>): void {
  const mover = useMover();
  const canEdit = useCanEditWall();
  const { wall } = mover;
  useEffect(() => {
    if (root.current === null) return undefined;
    return wall.hang(new Glide(root.current));
  }, [root, wall]);
  const options = useMemo(() => optionsFor(mover), [mover]);
  useDrag(root, canEdit ? options : null);
}

function optionsFor(mover: Mover): DragOptions {
  const { session, wall, text } = mover;
  const words = text.board.drag;
  const titleOf = (key: string): string => {
    const entry = parseEntry(key);
    const card = entry === null ? undefined : session.view.card(entry.kind, entry.id);
    return card !== undefined && 'title' in card && card.title !== '' ? card.title : text.board.noTitle;
  };
  const hold = (card: string | null): void => {
    session.letters.inHand = card !== null;
    session.setPresence({ holding: card });
  };
  return {
    lifted: wall.lifted,
    canLift: () =>
      wall.composing.current === null || document.activeElement?.closest('[data-no-drag]') == null,
    accepts(card, column) {
      const entry = parseEntry(card);
      const place = columnOf(column);
      if (entry === null || place === null) return false;
      const state =
        entry.kind === 'action' ? (session.view.card('action', entry.id)?.place.state ?? null) : null;
      return columnTakes(place, entry.kind, state);
    },
    onLift(card) {
      hold(parseEntry(card)?.id ?? null);
    },
    onDrop(drop, from) {
      hold(null);
      const entry = parseEntry(drop.card);
      if (entry === null) return;
      if (from !== null) wall.glide?.from(drop.card, from);
      moveCard(mover, { ...entry, column: drop.column, before: drop.before });
      // its element is another one in another column: the keyboard goes along
      if (from === null) requestAnimationFrame(() => focusCard(drop.card));
    },
    onCancel(card, gone) {
      hold(null);
      wall.voice.set(gone ? words.gone : words.cancelled(titleOf(card)));
    },
    onHover(drop, first) {
      const where = placeInWords(session, text, drop.column, drop.place, drop.of);
      wall.voice.set(first ? words.lifted(titleOf(drop.card), where) : where);
    },
  };
}

/** Puts the keyboard on a card, when it's on the page. */
export function focusCard(key: string): void {
  document
    .querySelector<HTMLElement>(`[data-card="${key}"] [data-card-handle]`)
    ?.focus({ preventScroll: false });
}
