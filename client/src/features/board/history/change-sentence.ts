import type { Change } from '@verbeterbord/shared/api/boards.ts';
import { isDay, type Day } from '@verbeterbord/shared/time.ts';

type Sentence = (who: string, detail: string | null) => string;

/** The words that a history sentence is made with; one sentence per kind of change. */
export interface HistoryWords {
  readonly sentences: Readonly<Record<Change['kind'], Sentence>>;
  readonly judgements: Readonly<Record<string, string>>;
  readonly someone: string;
  formatDay(day: Day): string;
}

/** One row of the change log as a sentence: who did what. `name` is null for somebody we don't know. */
export function changeSentence(
  change: Pick<Change, 'kind' | 'detail'>,
  name: string | null,
  words: HistoryWords,
): string {
  return words.sentences[change.kind](name ?? words.someone, wordOf(change, words));
}

/** The detail as people read it: a day as a date, a judgement by its name; states, numbers and answers as they are. */
function wordOf({ kind, detail }: Pick<Change, 'kind' | 'detail'>, words: HistoryWords): string | null {
  if (detail === null || detail === '') return null;
  if (kind === 'due') return isDay(detail) ? words.formatDay(detail) : null;
  if (kind === 'judged')
    return Object.hasOwn(words.judgements, detail) ? (words.judgements[detail] ?? null) : null;
  if (kind === 'planned' || kind === 'carried' || kind === 'attempt')
    return /^\d+$/.test(detail) ? detail : null;
  return detail;
}
