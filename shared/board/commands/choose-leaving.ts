import { leavingIn, leavingValues, type LeavingValue } from '../../domain/action.ts';
import { textLimits } from '../../domain/card.ts';
import { accept, refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { isArchived } from '../columns.ts';
import { write, type Command } from '../command.ts';
import { lastAttempt } from '../last-attempt.ts';
import { cardMap } from '../read.ts';
import { attemptFields, cardFields } from '../schema.ts';

export interface ChooseLeaving {
  readonly action: ActionId;
  /** The cycle that is being closed. */
  readonly cycle: number;
  /** Null: not chosen after all. */
  readonly value: LeavingValue | null;
  /** Why; may be empty, and goes with a value only. */
  readonly reason: string;
}

/**
 * Chooses what happens to an unfinished action when this cycle is closed. Nothing moves until then. What is done and didn't help can be
 * carried as well: that is a new attempt, with the reason for its plan. Of what was stopped and is in the bin already, the reason can
 * still be given. Refuses `wrong-state` for what has nothing left over: otherwise done, in *later*, or planned for a cycle after this one.
 */
export const chooseLeaving: Command<ChooseLeaving> = (doc, { action, cycle, value, reason }, context) => {
  const card = cardMap(doc, 'action', action);
  if (card === undefined) return refuse('not-found');
  const fields = cardFields.action;
  if (cycle === null || !fields.cycle.accepts(cycle)) return refuse('invalid-value');
  if (value !== null && !leavingValues.includes(value)) return refuse('invalid-value');
  const checked = checkText(reason, textLimits.sentence, 'optional');
  if (!checked.ok) return checked;
  const own = fields.cycle.read(card.get('cycle'));
  const isDone = fields.place.read(card.get('place')).state === 'done';
  const again = value === 'carry' && attemptFields.helped.read(lastAttempt(card)?.get('helped')) === 'no';
  const isLeft = own !== null && own <= cycle && (!isDone || again);
  if (value !== null && !isLeft) return refuse('wrong-state');
  const before = leavingIn({ leaving: fields.leaving.read(card.get('leaving')) }, cycle);
  if (isArchived(card) && !(value === 'stop' && before?.value === 'stop')) return refuse('archived');
  const same = before?.value === value && before.reason === checked.value;
  if (same || (before === null && value === null)) return accept();
  return write(doc, 'chooseLeaving', context, () => {
    const chosen = { cycle, value, reason: checked.value, by: context.by, at: context.now };
    card.set('leaving', value === null ? null : chosen);
  });
};
