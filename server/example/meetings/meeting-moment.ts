import { addDays, toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { ExampleCalendar } from '../calendar.ts';

/** The Team van teams met on this day: before everybody looked last, and late enough for all teams to have judged. */
const daysAgo = 3;

/** A moment in the meeting of the example, in minutes after it began. */
export function meetingMoment(calendar: ExampleCalendar, minutes: number): Instant {
  // in the afternoon, after all that was written on a board that day
  const began = Date.parse(calendar.momentOn(addDays(calendar.today, -daysAgo), 61));
  return toInstant(began + minutes * 60_000);
}
