import type { GoalId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { openCard, type Command } from '../command.ts';
import { updateCard } from '../update-card.ts';

export interface SetCardGoal {
  readonly kind: 'obstacle' | 'success';
  readonly id: string;
  readonly goal: GoalId | null;
}

/** Says which goal an obstacle or success belongs to. An action changes goal with `moveAction`: its lane is its goal. */
export const setCardGoal: Command<SetCardGoal> = (doc, { kind, id, goal }, context) => {
  const open = openCard(doc, kind, id);
  if (!open.ok) return open;
  const reference = checkReference(doc, 'goal', goal);
  if (!reference.ok) return reference;
  return updateCard(doc, 'setCardGoal', context, open.value, { goal });
};
