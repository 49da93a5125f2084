import type { Day } from '../time.ts';
import { boardCycle, cycleNumbered, cycleOn, type Calendar } from './cycle.ts';

/** The same days with other numbers. */
export function renumber(calendar: Calendar, by: number): Calendar {
  return calendar.map(({ start, days, firstNumber }) => ({
    start,
    days,
    firstNumber: firstNumber === null ? null : firstNumber + by,
  }));
}

export interface JoinedCalendar {
  /** What the team adds to the numbers of the calendar that it has now. */
  readonly countsOn: number;
  /** Per board the number of the cycle that it closed last, as the team counts now. */
  readonly lastClosed: readonly (number | null)[];
}

/**
 * How a team goes on that comes under another calendar (`next`, as its tree counts). Numbers may jump ahead and never go back:
 * records and cards carry them. What its boards have closed stays closed by its days, so nobody is asked to close those again.
 */
export function joinCalendar(
  own: Calendar,
  next: Calendar,
  today: Day,
  lastClosed: readonly (number | null)[],
): JoinedCalendar {
  if (lastClosed.length === 0) return { countsOn: 0, lastClosed };
  const reached = Math.max(...lastClosed.map((closed) => boardCycle(own, today, closed).number));
  const countsOn = Math.max(0, reached - cycleOn(next, today).number);
  const now = renumber(next, countsOn);
  const running = cycleOn(now, today).number;
  return {
    countsOn,
    lastClosed: lastClosed.map((closed) => {
      if (closed === null) return null;
      const { end } = cycleNumbered(own, closed);
      const last = cycleOn(now, end);
      const byDays = Math.min(running, last.end <= end ? last.number : last.number - 1);
      return Math.max(closed, byDays);
    }),
  };
}
