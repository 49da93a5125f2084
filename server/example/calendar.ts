import { cycleNumbered, type Cycle, type Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import { addDays, dayOf, toInstant, weekday, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { exampleOrganisation } from './organisation.ts';

/** Turns the example's offsets into days and moments around `now`. */
export interface ExampleCalendar {
  readonly today: Day;
  readonly calendar: Calendar;
  /** The cycle `offset` away from the current one. */
  cycle(offset: number): Cycle;
  /** A moment in office hours, `daysAgo` days back and never after now; `nth` keeps moments of one day apart and in order. */
  moment(daysAgo: number, nth: number): Instant;
  /** The same on a day itself. */
  momentOn(day: Day, nth: number): Instant;
  /** The first of the month, `months` from now. */
  firstOfMonth(months: number): Day;
}

const minute = 60_000;

/** A cycle began on the Monday of last week, so that a week of it has passed and some of it is left, whatever today is. */
export function exampleCalendar(now: number): ExampleCalendar {
  const today = dayOf(now);
  const { currentCycle, cycleDays } = exampleOrganisation;
  const thisMonday = addDays(today, 1 - weekday(today));
  const start = addDays(thisMonday, -7 - (currentCycle - 1) * cycleDays);
  const calendar: Calendar = [{ start, days: cycleDays, firstNumber: 1 }];
  const momentOn = (day: Day, nth: number): Instant => {
    const at = Date.parse(`${day}T07:30:00.000Z`) + nth * 7 * minute;
    return toInstant(Math.min(at, now - minute));
  };
  return {
    today,
    calendar,
    cycle: (offset) => cycleNumbered(calendar, currentCycle + offset),
    moment: (daysAgo, nth) => momentOn(addDays(today, -daysAgo), nth),
    momentOn,
    firstOfMonth: (months) => {
      const date = new Date(`${today.slice(0, 7)}-01T00:00:00.000Z`);
      date.setUTCMonth(date.getUTCMonth() + months);
      return date.toISOString().slice(0, 10) as Day;
    },
  };
}
