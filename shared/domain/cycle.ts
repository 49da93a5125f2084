import { invariant } from '../assert.ts';
import { addDays, daysBetween, type Day } from '../time.ts';

/**
 * A stretch of a calendar: cycles of `days` days (7 to 28 as a rule, up to 56 for one over the holidays), the first of them called
 * `firstNumber`; or, with null, a pause of `days` days. It lasts until the next part begins; what is under way then is cut there.
 */
export interface CalendarPart {
  readonly start: Day;
  readonly days: number;
  readonly firstNumber: number | null;
}

/** The beat that a tree of teams shares. Sorted by start, never empty, and it begins with cycles. */
export type Calendar = readonly CalendarPart[];

export interface Cycle {
  readonly number: number;
  readonly start: Day;
  /** Its last day. */
  readonly end: Day;
}

/** A stretch of the calendar that belongs to no cycle, such as a holiday. */
export interface Pause {
  readonly start: Day;
  /** Its last day. */
  readonly end: Day;
}

/** The cycle that a day falls in; in a pause the one before it. Days before the first cycle count backwards from it. */
export function cycleOn(calendar: Calendar, day: Day): Cycle {
  const at = partOn(calendar, day);
  const index = part(calendar, at).firstNumber === null ? cyclesBefore(calendar, at) : at;
  const { start, days, firstNumber } = cyclesAt(calendar, index);
  const last = index === at ? day : addDays(part(calendar, index + 1).start, -1);
  return cycleIn(calendar, index, firstNumber + Math.floor(daysBetween(start, last) / days));
}

/** A number that the calendar has left out, because parts were changed, gives the cycle that would have it in the part before. */
export function cycleNumbered(calendar: Calendar, number: number): Cycle {
  let index = 0;
  for (const [at, { firstNumber }] of calendar.entries())
    if (firstNumber !== null && firstNumber <= number) index = at;
  return cycleIn(calendar, index, number);
}

/** The pause that a day falls in. */
export function pauseOn(calendar: Calendar, day: Day): Pause | null {
  const at = partOn(calendar, day);
  const { start, days, firstNumber } = part(calendar, at);
  if (firstNumber !== null) return null;
  const next = calendar[at + 1]?.start ?? addDays(start, days);
  return { start, end: addDays(next, -1) };
}

/** Days after `day` in its cycle: 0 on the last day. */
export function daysLeft(cycle: Cycle, day: Day): number {
  return daysBetween(day, cycle.end);
}

/** The cycle that a board is in: the calendar's, or the one after the last it closed, when its team closed early. */
export function boardCycle(calendar: Calendar, day: Day, lastClosed: number | null): Cycle {
  const today = cycleOn(calendar, day);
  return lastClosed === null || lastClosed < today.number ? today : cycleNumbered(calendar, lastClosed + 1);
}

export interface CycleToClose {
  readonly cycle: Cycle;
  /** Its last day has passed. */
  readonly overdue: boolean;
}

/**
 * The cycle that a board's team can close: the one before today's for as long as it wasn't closed, else today's; null when that is
 * closed too. `since`: the day on which the board was made. What a team left open longer ago goes along with it.
 */
export function cycleToClose(
  calendar: Calendar,
  day: Day,
  lastClosed: number | null,
  since: Day,
): CycleToClose | null {
  const today = cycleOn(calendar, day);
  const isOver = today.end < day;
  const before = isOver ? today : cycleNumbered(calendar, today.number - 1);
  if (before.number > (lastClosed ?? -Infinity) && before.end >= since)
    return { cycle: before, overdue: true };
  if (isOver || today.number <= (lastClosed ?? -Infinity)) return null;
  return { cycle: today, overdue: false };
}

/** Which part a day falls in; the first for days before it. */
function partOn(calendar: Calendar, day: Day): number {
  return Math.max(
    0,
    calendar.findLastIndex(({ start }) => start <= day),
  );
}

function cyclesBefore(calendar: Calendar, at: number): number {
  return calendar.findLastIndex(({ firstNumber }, index) => index < at && firstNumber !== null);
}

function cycleIn(calendar: Calendar, index: number, number: number): Cycle {
  const { start, days, firstNumber } = cyclesAt(calendar, index);
  const from = addDays(start, (number - firstNumber) * days);
  const end = addDays(from, days - 1);
  const next = calendar[index + 1];
  // cut short by what comes after, but never before it began
  return {
    number,
    start: from,
    end: next !== undefined && next.start <= end && next.start > from ? addDays(next.start, -1) : end,
  };
}

function part(calendar: Calendar, index: number): CalendarPart {
  const found = calendar[index];
  invariant(found !== undefined, 'a calendar has a part');
  return found;
}

function cyclesAt(calendar: Calendar, index: number): CalendarPart & { readonly firstNumber: number } {
  const { start, days, firstNumber } = part(calendar, index);
  invariant(firstNumber !== null, 'a calendar begins with cycles');
  return { start, days, firstNumber };
}
