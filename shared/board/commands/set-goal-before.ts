import { refuse } from '../../errors.ts';
import type { GoalId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface SetGoalBefore {
  readonly goal: GoalId;
  readonly before: Day | null;
}

/** Vóór wanneer: sets or clears the day by which a goal should be reached. */
export const setGoalBefore: Command<SetGoalBefore> = (doc, { goal, before }, context) => {
  const open = openCard(doc, 'goal', goal);
  if (!open.ok) return open;
  if (!cardFields.goal.before.accepts(before)) return refuse('invalid-day');
  return updateCard(doc, 'setGoalBefore', context, open.value, { before });
};
