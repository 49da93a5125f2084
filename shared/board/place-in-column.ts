import type * as Y from 'yjs';
import { compareOrdered, insertAt, type Ordered } from '../domain/order.ts';
import type { ColumnCard } from './columns.ts';
import type { CommandOrigin } from './command.ts';
import { cardMap } from './read.ts';
import { cardFields } from './schema.ts';

/** A spot found in a column: the key for the card that comes there, and what must give way to it. */
export interface Spot {
  readonly order: string;
  /** Whether a card with this key hangs there already, so that putting it back where it was needn't be written. */
  holds(card: Ordered): boolean;
  /** Writes new keys to the equals that stood in the way. Only within the transaction of `origin`. */
  makeRoom(origin: CommandOrigin): void;
}

/** The spot before the card `before` of a sorted column; at its end when that is null or left meanwhile. Writes nothing. */
export function findSpot(doc: Y.Doc, column: readonly ColumnCard[], before: string | null): Spot {
  const found = before === null ? -1 : column.findIndex((card) => card.id === before);
  const index = found === -1 ? column.length : found;
  const { order, rekeyed } = insertAt(column, index);
  return {
    order,
    holds(card) {
      const [above, below] = [column[index - 1], column[index]];
      return (
        (above === undefined || compareOrdered(above, card) < 0) &&
        (below === undefined || compareOrdered(card, below) < 0)
      );
    },
    makeRoom(origin) {
      for (const [at, card] of rekeyed.entries()) {
        const kind = column[index + at]?.kind;
        const stored = kind && cardMap(doc, kind, card.id);
        if (stored === undefined) continue;
        origin.rekeyed.add(card.id);
        if (kind === 'action') {
          const place = cardFields.action.place.read(stored.get('place'));
          stored.set('place', { state: place.state, order: card.order });
        } else stored.set('order', card.order);
      }
    },
  };
}
