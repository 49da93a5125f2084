import * as Y from 'yjs';
import { judgementValues, type JudgementValue } from '../../domain/ambition.ts';
import { textLimits } from '../../domain/card.ts';
import { accept, refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { replaceText } from '../text.ts';

export interface JudgeAmbition {
  readonly ambition: AmbitionId;
  /** Null takes the judgement back. */
  readonly value: JudgementValue | null;
  /** The sentence beside it; left as it is when absent. */
  readonly note?: string | undefined;
}

/** The team's own judgement of how it stands, with a sentence. */
export const judgeAmbition: Command<JudgeAmbition> = (doc, { ambition, value, note }, context) => {
  const open = openCard(doc, 'ambition', ambition);
  if (!open.ok) return open;
  if (value !== null && !judgementValues.includes(value)) return refuse('invalid-value');
  const sentence = note === undefined ? undefined : checkText(note, textLimits.sentence, 'optional');
  if (sentence?.ok === false) return sentence;
  const text = open.value.get('judgementNote');
  if (sentence !== undefined && !(text instanceof Y.Text)) return refuse('damaged');
  const before = cardFields.ambition.judgement.read(open.value.get('judgement'));
  if (value === null && before === null && sentence === undefined) return accept();

  return write(doc, 'judgeAmbition', context, () => {
    if (value !== null) open.value.set('judgement', { by: context.by, at: context.now, value });
    else if (before !== null) open.value.set('judgement', null);
    if (sentence !== undefined && text instanceof Y.Text) replaceText(text, sentence.value);
  });
};
