import * as Y from 'yjs';
import { refuse } from '../../errors.ts';
import type { ActionId, AttemptId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { editField } from '../edit-field.ts';
import { attemptFields } from '../schema.ts';

export interface EditAttempt {
  readonly action: ActionId;
  readonly attempt: AttemptId;
  readonly field: 'plan' | 'noticed';
  readonly text: string;
}

/** Rewrites what an attempt was going to do, or what was noticed, with the smallest edit. */
export const editAttempt: Command<EditAttempt> = (doc, { action, attempt, field, text }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  const attempts = open.value.get('attempts');
  if (!(attempts instanceof Y.Map)) return refuse('damaged');
  const stored: unknown = attempts.get(attempt);
  if (!(stored instanceof Y.Map)) return refuse('not-found');
  return editField(doc, 'editAttempt', context, {
    map: stored as Y.Map<unknown>,
    fields: attemptFields,
    field,
    text,
  });
};
