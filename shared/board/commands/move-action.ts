import type { ActionState } from '../../domain/action.ts';
import { accept } from '../../errors.ts';
import type { ActionId, GoalId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { openCard, write, type Command } from '../command.ts';
import { planMove } from '../plan-move.ts';

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
  const move = planMove(doc, open.value, input, context);
  if (!move.ok) return move;
  return move.value === null ? accept() : write(doc, 'moveAction', context, move.value);
};
