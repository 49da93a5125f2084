import { leavingIn, leavingValues, type LeavingValue } from '../../domain/action.ts';
import { textLimits } from '../../domain/card.ts';
import { accept, refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { openCard, write, type Command } from '../command.ts';
import { lastAttempt } from '../last-attempt.ts';
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
 * carried as well: that is a new attempt, with the reason for its plan. Refuses `wrong-state` for what has nothing left over: otherwise
 * done, in *later*, or planned for a cycle after this one.
 */
export const chooseLeaving: Command<ChooseLeaving> = (doc, { action, cycle, value, reason }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  const fields = cardFields.action;
  if (cycle === null || !fields.cycle.accepts(cycle)) return refuse('invalid-value');
  if (value !== null && !leavingValues.includes(value)) return refuse('invalid-value');
  const checked = checkText(reason, textLimits.sentence, 'optional');
  if (!checked.ok) return checked;
  const card = open.value;
  const own = fields.cycle.read(card.get('cycle'));
  const isDone = fields.place.read(card.get('place')).state === 'done';
  const again = value === 'carry' && attemptFields.helped.read(lastAttempt(card)?.get('helped')) === 'no';
  const isLeft = own !== null && own <= cycle && (!isDone || again);
  if (value !== null && !isLeft) return refuse('wrong-state');

  const before = leavingIn({ leaving: fields.leaving.read(card.get('leaving')) }, cycle);
  const same = before?.value === value && before.reason === checked.value;
  if (same || (before === null && value === null)) return accept();
  return write(doc, 'chooseLeaving', context, () => {
    const chosen = { cycle, value, reason: checked.value, by: context.by, at: context.now };
    card.set('leaving', value === null ? null : chosen);
  });
};
