import * as Y from 'yjs';
import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import type { ActionId, AttemptId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { laneColumn, laneOf } from '../columns.ts';
import { openCard, write, type Command } from '../command.ts';
import { lastAttempt } from '../last-attempt.ts';
import { newAttempt } from '../new-attempt.ts';
import { findSpot } from '../place-in-column.ts';
import { attemptFields, cardFields } from '../schema.ts';

export interface AddAttempt {
  readonly action: ActionId;
  /** What we are going to do this time. */
  readonly plan: string;
  /** The cycle in which it's tried again. */
  readonly cycle: number;
}

/** Tries a finished action again after it didn't help: a new attempt, and back to *te doen*. Refuses `wrong-state` otherwise. */
export const addAttempt: Command<AddAttempt, AttemptId> = (doc, input, context) => {
  const open = openCard(doc, 'action', input.action);
  if (!open.ok) return open;
  const fields = cardFields.action;
  const plan = checkText(input.plan, textLimits.sentence, 'optional');
  if (!plan.ok) return plan;
  if (input.cycle === null || !fields.cycle.accepts(input.cycle)) return refuse('invalid-value');
  const card = open.value;
  const attempts = card.get('attempts');
  if (!(attempts instanceof Y.Map)) return refuse('damaged');
  if (fields.place.read(card.get('place')).state !== 'done') return refuse('wrong-state');
  const last = lastAttempt(card);
  if (attemptFields.helped.read(last?.get('helped')) !== 'no') return refuse('wrong-state');
  if (attempts.size >= (fields.attempts.limit ?? 0)) return refuse('too-many');
  const tried = attemptFields.created.read(last?.get('created'))?.at;
  const lane = laneOf(doc, fields.goal.read(card.get('goal')));
  const spot = findSpot(doc, laneColumn(doc, lane, 'todo', input.action), null);

  return write(doc, 'addAttempt', context, (origin) => {
    spot.makeRoom(origin);
    const [id, attempt] = newAttempt(context, plan.value, tried);
    attempts.set(id, attempt);
    card.set('place', { state: 'todo', order: spot.order });
    card.set('done', null);
    if (card.get('cycle') !== input.cycle) card.set('cycle', input.cycle);
    return id;
  });
};
