import * as Y from 'yjs';
import type { ActionState } from '../../domain/action.ts';
import { accept, refuse } from '../../errors.ts';
import { isId, type ActionId, type PersonId } from '../../ids.ts';
import { openCard, write, type Command } from '../command.ts';
import { planMove } from '../plan-move.ts';
import { cardFields } from '../schema.ts';

export interface HandOverAction {
  readonly action: ActionId;
  /** Whose name comes off; null when it was taken up from nobody. Other owners stay. */
  readonly from: PersonId | null;
  /** Whose name comes on; null lets it go. */
  readonly to: PersonId | null;
  /** The column it goes to: to its end, or nowhere when it is in that column already. */
  readonly state: ActionState;
  /** The cycle that is on the board: what is finished now is finished in it. */
  readonly cycle: number;
}

/**
 * Hands an action from one person to another, to another column, or both, as one step. Who does it says nothing about what goes
 * first: within its column it keeps its place. Nothing happens when it is so already.
 */
export const handOverAction: Command<HandOverAction> = (doc, input, context) => {
  const open = openCard(doc, 'action', input.action);
  if (!open.ok) return open;
  const { from, to, state, cycle } = input;
  if (to !== null && !isId(to)) return refuse('invalid-value');
  const fields = cardFields.action;
  const owners = open.value.get('owners');
  if (!(owners instanceof Y.Map)) return refuse('damaged');
  const leaves = from !== null && from !== to && owners.has(from);
  const comes = to !== null && owners.get(to) !== true;
  if (comes && owners.size - (leaves ? 1 : 0) >= (fields.owners.limit ?? 0)) return refuse('too-many');
  const stays = fields.place.read(open.value.get('place')).state === state;
  const move = stays
    ? accept(null)
    : planMove(
        doc,
        open.value,
        { action: input.action, state, goal: undefined, before: null, cycle },
        context,
      );
  if (!move.ok) return move;
  if (!leaves && !comes && move.value === null) return accept();

  return write(doc, 'handOverAction', context, (origin) => {
    move.value?.(origin);
    if (leaves) owners.delete(from);
    if (comes) owners.set(to, true);
  });
};
