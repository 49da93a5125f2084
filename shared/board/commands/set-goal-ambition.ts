import type { AmbitionId, GoalId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { openCard, type Command } from '../command.ts';
import { updateCard } from '../update-card.ts';

export interface SetGoalAmbition {
  readonly goal: GoalId;
  readonly ambition: AmbitionId | null;
}

/** Says which ambition a goal serves. */
export const setGoalAmbition: Command<SetGoalAmbition> = (doc, { goal, ambition }, context) => {
  const open = openCard(doc, 'goal', goal);
  if (!open.ok) return open;
  const reference = checkReference(doc, 'ambition', ambition);
  if (!reference.ok) return reference;
  return updateCard(doc, 'setGoalAmbition', context, open.value, { ambition });
};
