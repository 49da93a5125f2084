import { accept } from '../../errors.ts';
import type { GoalId } from '../../ids.ts';
import { kindColumn } from '../columns.ts';
import { openCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export interface MoveGoal {
  readonly goal: GoalId;
  /** The goal it comes to stand above; null is the end. One that left meanwhile counts as null. */
  readonly before: GoalId | null;
}

/** Moves a goal's lane up or down. Its number, and so its tape, stays. */
export const moveGoal: Command<MoveGoal> = (doc, { goal, before }, context) => {
  const open = openCard(doc, 'goal', goal);
  if (!open.ok) return open;
  const spot = findSpot(doc, kindColumn(doc, ['goal'], goal), before);
  if (spot.holds({ id: goal, order: cardFields.goal.order.read(open.value.get('order')) })) return accept();

  return write(doc, 'moveGoal', context, (origin) => {
    spot.makeRoom(origin);
    open.value.set('order', spot.order);
  });
};
