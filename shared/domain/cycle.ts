import { addDays, daysBetween, type Day } from '../time.ts';

/** The beat that a tree of teams shares: cycle `firstNumber` began on `start`, and each lasts `days`. */
export interface Rhythm {
  readonly start: Day;
  /** 7 to 28. */
  readonly days: number;
  readonly firstNumber: number;
}

export interface Cycle {
  readonly number: number;
  readonly start: Day;
  /** Its last day. */
  readonly end: Day;
}

/** The cycle that a day falls in; days before the first cycle count backwards from it. */
export function cycleOn(rhythm: Rhythm, day: Day): Cycle {
  return cycleNumbered(rhythm, rhythm.firstNumber + Math.floor(daysBetween(rhythm.start, day) / rhythm.days));
}

export function cycleNumbered(rhythm: Rhythm, number: number): Cycle {
  const start = addDays(rhythm.start, (number - rhythm.firstNumber) * rhythm.days);
  return { number, start, end: addDays(start, rhythm.days - 1) };
}

/** Days after `day` in its cycle: 0 on the last day. */
export function daysLeft(cycle: Cycle, day: Day): number {
  return daysBetween(day, cycle.end);
}
