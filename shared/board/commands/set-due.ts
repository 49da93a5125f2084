import { refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface SetDue {
  readonly action: ActionId;
  readonly due: Day | null;
}

/** Sets or clears the day by which an action should be done. */
export const setDue: Command<SetDue> = (doc, { action, due }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  if (!cardFields.action.due.accepts(due)) return refuse('invalid-day');
  return updateCard(doc, 'setDue', context, open.value, { due });
};
