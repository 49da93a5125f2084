import { parseEntry } from '@verbeterbord/shared/board/lists.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { Drop, DragOptions } from '../../../ui/drag/drag-options.ts';
import type { Mover } from './move-card.ts';

export interface CarriedCard {
  readonly kind: CardKind;
  readonly id: string;
}

/** What differs between the ways to look at the board. */
export interface Carrying {
  accepts(card: CarriedCard, column: string): boolean;
  /** Does what letting go there means, and puts the keyboard on the card again when it was carried by keyboard (`from` is null). */
  put(card: CarriedCard, drop: Drop, from: DOMRect | null): void;
  /** Where that is, in words. */
  where(drop: Drop): string;
}

/** What carrying a card takes on any wall: showing colleagues who has it in hand, and telling who listens. */
export function carryOptions({ session, wall, text }: Mover, carrying: Carrying): DragOptions {
  const words = text.board.drag;
  const titleOf = (key: string): string => {
    const entry = cardOf(key);
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
    accepts(key, column) {
      const card = cardOf(key);
      return card !== null && carrying.accepts(card, column);
    },
    onLift(key) {
      hold(cardOf(key)?.id ?? null);
    },
    onDrop(drop, from) {
      hold(null);
      const card = cardOf(drop.card);
      if (card !== null) carrying.put(card, drop, from);
    },
    onCancel(key, gone) {
      hold(null);
      wall.voice.set(gone ? words.gone : words.cancelled(titleOf(key)));
    },
    onHover(drop, first) {
      const where = carrying.where(drop);
      wall.voice.set(first ? words.lifted(titleOf(drop.card), where) : where);
    },
  };
}

/** The card that a drag's key names, wherever it hangs. */
function cardOf(key: string): CarriedCard | null {
  return parseEntry(key.split('@', 1)[0] ?? '');
}
