import { actionStates, type ActionState } from '../../domain/action.ts';
import { accept, refuse } from '../../errors.ts';
import type { ActionId, GoalId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { laneColumn } from '../columns.ts';
import { openCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export interface MoveAction {
  readonly action: ActionId;
  readonly state: ActionState;
  /** The lane it lands in; null is the lane without a goal. */
  readonly goal: GoalId | null;
  /** The action it comes to stand before; null is the end of the column. One that left meanwhile counts as null. */
  readonly before: ActionId | null;
  /** The cycle that is on the board: an action from *later* comes into it, and what is finished now is finished in it. */
  readonly cycle: number;
}

/** Moves an action to a column of a lane, at a spot: what a drag, the arrow keys and the menu all end in. */
export const moveAction: Command<MoveAction> = (doc, input, context) => {
  const open = openCard(doc, 'action', input.action);
  if (!open.ok) return open;
  const lane = checkReference(doc, 'goal', input.goal);
  if (!lane.ok) return lane;
  const fields = cardFields.action;
  if (!actionStates.includes(input.state) || !fields.cycle.accepts(input.cycle))
    return refuse('invalid-value');

  const map = open.value;
  const { state: was, order } = fields.place.read(map.get('place'));
  const cycle = fields.cycle.read(map.get('cycle'));
  const done = fields.done.read(map.get('done'));
  const finished = input.state === 'done' && was !== 'done';
  const spot = findSpot(doc, laneColumn(doc, input.goal, input.state, input.action), input.before);
  const stays = was === input.state && fields.goal.read(map.get('goal')) === input.goal && cycle !== null;
  if (stays && spot.holds({ id: input.action, order })) return accept();

  return write(doc, 'moveAction', context, (origin) => {
    spot.makeRoom(origin);
    map.set('place', { state: input.state, order: spot.order });
    if (fields.goal.read(map.get('goal')) !== input.goal) map.set('goal', input.goal);
    if (cycle === null || (finished && cycle !== input.cycle)) map.set('cycle', input.cycle);
    if (finished || (input.state === 'done' && done === null))
      map.set('done', { by: context.by, at: context.now });
    if (input.state !== 'done' && done !== null) map.set('done', null);
  });
};
