import { useEffect, useMemo, type RefObject } from 'react';
import type { DragOptions } from '../../../ui/drag/drag-options.ts';
import { Glide } from '../../../ui/drag/glide.ts';
import { useDrag } from '../../../ui/drag/use-drag.ts';
import { useCanEditWall } from './can-edit.ts';
import { carryOptions } from './carry-options.ts';
import { columnOf, columnTakes } from './column-key.ts';
import { focusCard } from './focus-card.ts';
import { moveCard, placeInWords, type Mover } from './move-card.ts';
import { useMover } from './use-mover.ts';

/** Lets the cards below `root` glide, and makes them movable by mouse, finger and keyboard; `byGoal` unless the view has a drag of its own. */
export function useWallDrag(root: RefObject<HTMLElement | null>, byGoal: boolean): void {
  const mover = useMover();
  const canEdit = useCanEditWall();
  const { wall } = mover;
  useEffect(() => {
    if (root.current === null) return undefined;
    return wall.hang(new Glide(root.current));
  }, [root, wall]);
  const options = useMemo(() => optionsFor(mover), [mover]);
  useDrag(root, canEdit && byGoal ? options : null);
}

function optionsFor(mover: Mover): DragOptions {
  const { session, wall, text } = mover;
  return carryOptions(mover, {
    accepts({ kind, id }, column) {
      const place = columnOf(column);
      if (place === null) return false;
      const state = kind === 'action' ? (session.view.card('action', id)?.place.state ?? null) : null;
      return columnTakes(place, kind, state);
    },
    put(card, drop, from) {
      if (from !== null) wall.glide?.from(drop.card, from);
      moveCard(mover, { ...card, column: drop.column, before: drop.before });
      // its element is another one in another column: the keyboard goes along
      if (from === null) requestAnimationFrame(() => focusCard(drop.card));
    },
    where: ({ column, place, of }) => placeInWords(session, text, column, place, of),
  });
}
