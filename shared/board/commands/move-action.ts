import * as Y from 'yjs';
import type { ActionState } from '../../domain/action.ts';
import { compareOrdered, insertAt } from '../../domain/order.ts';
import { refuse } from '../../errors.ts';
import type { ActionId, GoalId } from '../../ids.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardMap, findCard, listCards } from '../read.ts';

export interface MoveAction {
  readonly action: ActionId;
  readonly state: ActionState;
  /** The lane it lands in; null is the lane without a goal. */
  readonly goal: GoalId | null;
  /** The action it comes to stand before; null is the end of the column. One that left meanwhile counts as null. */
  readonly before: ActionId | null;
  /** The cycle that is on the board: an action from *later* comes into it. */
  readonly cycle: number;
}

/** Moves an action to a column of a lane, at a spot: what a drag, the arrow keys and the menu all end in. */
export const moveAction: Command<MoveAction> = (doc, input, context) => {
  const open = openCard(doc, 'action', input.action);
  if (!open.ok) return open;
  if (input.goal !== null && findCard(doc, 'goal', input.goal) === undefined) return refuse('not-found');
  const moved = findCard(doc, 'action', input.action);
  if (moved === undefined) return refuse('not-found');

  const column = listCards(doc, 'action')
    .filter(
      (card) =>
        card.archived === null &&
        card.cycle !== null &&
        card.id !== input.action &&
        card.goal === input.goal &&
        card.place.state === input.state,
    )
    .map((card) => ({ id: card.id, order: card.place.order }))
    .sort(compareOrdered);
  const found = column.findIndex((card) => card.id === input.before);
  const { order, rekeyed } = insertAt(column, found === -1 ? column.length : found);

  return write(doc, 'moveAction', context, () => {
    for (const card of rekeyed) cardMap(doc, 'action', card.id)?.set('place', { state: input.state, order: card.order });
    const map: Y.Map<unknown> = open.value;
    map.set('place', { state: input.state, order });
    if (moved.goal !== input.goal) map.set('goal', input.goal);
    if (moved.cycle === null) map.set('cycle', input.cycle);
    if (input.state === 'done' && moved.done === null) map.set('done', { by: context.by, at: context.now });
    if (input.state !== 'done' && moved.done !== null) map.set('done', null);
  });
};
