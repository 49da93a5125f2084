import type { Day } from '@verbeterbord/shared/time.ts';

/**
 * First and last day of a cycle as words, the month said once when it is the same: "10" and "23 november",
 * or "24 november" and "7 december". `locale` is a BCP 47 tag.
 */
export function cycleDates(
  start: Day,
  end: Day,
  locale: string,
): { readonly from: string; readonly to: string } {
  const long = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', timeZone: 'UTC' });
  const sameMonth = start.slice(0, 7) === end.slice(0, 7);
  return { from: (sameMonth ? short : long).format(new Date(start)), to: long.format(new Date(end)) };
}
