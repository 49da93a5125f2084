import * as Y from 'yjs';
import { helpedAnswers, type Helped } from '../../domain/action.ts';
import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { openCard, write, type Command } from '../command.ts';
import { lastAttempt } from '../last-attempt.ts';
import { cardFields } from '../schema.ts';
import { replaceText } from '../text.ts';

export interface AnswerOutcome {
  readonly action: ActionId;
  readonly helped: Helped;
  /** What we noticed; left as it is when absent. */
  readonly noticed?: string | undefined;
}

/** Hielp het? Answers for the last attempt of a finished action; refuses `wrong-state` before that. */
export const answerOutcome: Command<AnswerOutcome> = (doc, { action, helped, noticed }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  if (!helpedAnswers.includes(helped)) return refuse('invalid-value');
  const sentence = noticed === undefined ? undefined : checkText(noticed, textLimits.sentence, 'optional');
  if (sentence?.ok === false) return sentence;
  if (cardFields.action.place.read(open.value.get('place')).state !== 'done') return refuse('wrong-state');
  const attempt = lastAttempt(open.value);
  const text = attempt?.get('noticed');
  if (attempt === undefined || (sentence !== undefined && !(text instanceof Y.Text)))
    return refuse('damaged');

  return write(doc, 'answerOutcome', context, () => {
    if (attempt.get('helped') !== helped) attempt.set('helped', helped);
    if (sentence !== undefined && text instanceof Y.Text) replaceText(text, sentence.value);
  });
};
