import { keyOf } from './card-key.ts';
import type { Target } from './columns.ts';
import type { Drop } from './drag-options.ts';

/** What letting go of a card at a target means. */
export function dropOf(card: string, { column, index }: Target): Drop {
  const before = column.cards[index];
  return {
    card,
    column: column.key,
    before: before === undefined ? null : keyOf(before),
    place: index + 1,
    of: column.cards.length + 1,
  };
}
