import { refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface PlanAction {
  readonly action: ActionId;
  readonly cycle: number;
}

/** Chooses an action for a cycle, most often out of *later*. Refuses `wrong-state` once it's done. */
export const planAction: Command<PlanAction> = (doc, { action, cycle }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  if (cycle === null || !cardFields.action.cycle.accepts(cycle)) return refuse('invalid-value');
  if (cardFields.action.place.read(open.value.get('place')).state === 'done') return refuse('wrong-state');
  return updateCard(doc, 'planAction', context, open.value, { cycle });
};
