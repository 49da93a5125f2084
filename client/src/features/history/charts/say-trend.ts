import type { HistoryText } from '../../../i18n/history.ts';

type Words = Pick<HistoryText['figures'], 'rises' | 'falls' | 'stays' | 'only'>;

/** How a line goes, from its first value to its last: "klaar stijgt van 5 naar 9". Null without a value. */
export function sayTrend(
  name: string,
  values: readonly (number | null)[],
  words: Words,
  format: (value: number) => string,
): string | null {
  const known = values.filter((value) => value !== null);
  const [first] = known;
  const last = known.at(-1);
  if (first === undefined || last === undefined) return null;
  if (known.length === 1) return words.only(name, format(first));
  if (last > first) return words.rises(name, format(first), format(last));
  if (last < first) return words.falls(name, format(first), format(last));
  return words.stays(name, format(last));
}

/** Several of them as one sentence. */
export function sayTrends(trends: readonly (string | null)[], nothing: string): string {
  const said = trends.filter((trend) => trend !== null);
  if (said.length === 0) return nothing;
  const sentence = said.join('; ');
  return `${sentence.charAt(0).toLocaleUpperCase()}${sentence.slice(1)}.`;
}
