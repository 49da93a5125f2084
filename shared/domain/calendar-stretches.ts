import { addDays, type Day } from '../time.ts';
import { cycleOn, pauseOn, type Calendar } from './cycle.ts';

/** A cycle or, with null for a number, a pause of a calendar. */
export interface CalendarStretch {
  readonly number: number | null;
  readonly start: Day;
  /** Its last day. */
  readonly end: Day;
}

/** What a day falls in. */
export function stretchOn(calendar: Calendar, day: Day): CalendarStretch {
  const pause = pauseOn(calendar, day);
  return pause === null ? cycleOn(calendar, day) : { number: null, ...pause };
}

/** What a day falls in and what comes after it, until there are `cycles` cycles among it. */
export function stretchesFrom(calendar: Calendar, day: Day, cycles: number): CalendarStretch[] {
  const found: CalendarStretch[] = [];
  for (let at = day, left = cycles; left > 0;) {
    const stretch = stretchOn(calendar, at);
    found.push(stretch);
    if (stretch.number !== null) left -= 1;
    at = addDays(stretch.end, 1);
  }
  return found;
}
