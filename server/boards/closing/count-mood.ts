import type { RecordedMood } from '@verbeterbord/shared/api/records.ts';

/** Fewer answers than this could be told apart by who knows the team. */
export const fewestAnswers = 5;

/** What a record says of the group: its mean, to one decimal, only from five answers on. */
export function countMood(values: readonly number[]): RecordedMood {
  const answers = values.length;
  if (answers < fewestAnswers) return { answers, mean: null };
  const sum = values.reduce((total, value) => total + value, 0);
  return { answers, mean: Math.round((sum / answers) * 10) / 10 };
}
