import { refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface PostponeAction {
  readonly action: ActionId;
}

/** Puts an action back to *later*. Refuses `wrong-state` once it's done. */
export const postponeAction: Command<PostponeAction> = (doc, { action }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  if (cardFields.action.place.read(open.value.get('place')).state === 'done') return refuse('wrong-state');
  return updateCard(doc, 'postponeAction', context, open.value, { cycle: null });
};
