import { afterVerb, isSettled, type QuestionState } from '@verbeterbord/shared/domain/question.ts';
import { dayOf, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import type { ReportQuestion } from '../../storage/team-of-teams/reports.ts';

/** How a question stood at a moment, told from its steps: what came later doesn't change a report of before. */
export function questionAt(
  { steps }: Pick<ReportQuestion, 'steps'>,
  until: Instant,
): { readonly state: QuestionState; readonly words: string; readonly settledOn: Day | null } {
  let state: QuestionState = 'open';
  let words = '';
  let settledOn: Day | null = null;
  for (const { verb, text, at } of steps) {
    if (at >= until || verb === 'ask') continue;
    state = verb === 'move-up' ? 'open' : verb === 'lapse' ? 'withdrawn' : (afterVerb(state, verb) ?? state);
    if (text !== '') words = text;
    if (isSettled(state)) settledOn = dayOf(Date.parse(at));
  }
  return { state, words, settledOn };
}
