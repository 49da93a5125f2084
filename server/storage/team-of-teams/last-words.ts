import type { QuestionVerb } from '@verbeterbord/shared/domain/question.ts';
import { expressionBuilder } from 'kysely';
import type { Schema } from '../schema.ts';

/** Beside the columns of a question, as `words`: what was said last with one of these verbs; null when nothing was. */
export function lastWords(verbs: readonly QuestionVerb[]) {
  return expressionBuilder<Schema, 'question'>()
    .selectFrom('question_step')
    .select('question_step.text')
    .whereRef('question_step.question', '=', 'question.id')
    .where('question_step.verb', 'in', verbs)
    .where('question_step.text', '!=', '')
    .orderBy('question_step.position', 'desc')
    .limit(1)
    .as('words');
}
