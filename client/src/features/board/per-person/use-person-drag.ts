import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useMemo, type RefObject } from 'react';
import { boardMoreTexts } from '../../../i18n/board-more.ts';
import { currentLanguage } from '../../../i18n/language.ts';
import type { DragOptions } from '../../../ui/drag/drag-options.ts';
import { useDrag } from '../../../ui/drag/use-drag.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import { carryOptions } from '../wall/carry-options.ts';
import { focusCard } from '../wall/focus-card.ts';
import type { Mover } from '../wall/move-card.ts';
import { useMover } from '../wall/use-mover.ts';
import { handOver, nameIn } from './hand-over.ts';
import { cardIn, personHolding, rowOf } from './row-key.ts';

/** Makes the cards below `root` movable to somebody else's row and to another column, by mouse, finger and keyboard. */
export function usePersonDrag(root: RefObject<HTMLElement | null>): void {
  const mover = useMover();
  const canEdit = useCanEditWall();
  const options = useMemo(() => optionsFor(mover), [mover]);
  useDrag(root, canEdit ? options : null);
}

function optionsFor(mover: Mover): DragOptions {
  const { wall, text } = mover;
  return carryOptions(mover, {
    accepts: ({ kind }, column) => kind === 'action' && rowOf(column) !== null,
    put({ id }, drop, from) {
      const place = rowOf(drop.column);
      if (place === null) return;
      const there = cardIn(id as ActionId, place.person);
      if (from !== null) wall.glide?.from(there, from);
      handOver(mover, {
        action: id as ActionId,
        from: personHolding(drop.card),
        to: place.person,
        state: place.state,
      });
      // it hangs in another row now: the keyboard goes along
      if (from === null) requestAnimationFrame(() => focusCard(there));
    },
    where({ column }) {
      const place = rowOf(column);
      return place === null
        ? ''
        : boardMoreTexts[currentLanguage()].person.where(
            nameIn(mover, place.person),
            text.board.columns.names[place.state],
          );
    },
  });
}
