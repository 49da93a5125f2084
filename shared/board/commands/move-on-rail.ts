import { accept } from '../../errors.ts';
import { columnKinds, kindColumn } from '../columns.ts';
import { openCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export type RailKind = 'idea' | 'obstacle' | 'success';

export interface MoveOnRail {
  readonly kind: RailKind;
  readonly id: string;
  /** The card it comes to hang above; null is the end. One that left meanwhile, or hangs on the other rail, counts as null. */
  readonly before: { readonly kind: RailKind; readonly id: string } | null;
}

/** Moves an idea or obstacle among both, or a success among successes. */
export const moveOnRail: Command<MoveOnRail> = (doc, { kind, id, before }, context) => {
  const open = openCard(doc, kind, id);
  if (!open.ok) return open;
  const spot = findSpot(doc, kindColumn(doc, columnKinds(kind), id), before?.id ?? null);
  if (spot.holds({ id, order: cardFields[kind].order.read(open.value.get('order')) })) return accept();

  return write(doc, 'moveOnRail', context, (origin) => {
    spot.makeRoom(origin);
    open.value.set('order', spot.order);
  });
};
