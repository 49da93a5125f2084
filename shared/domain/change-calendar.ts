import { accept, refuse, type Result } from '../errors.ts';
import { addDays, daysBetween, type Day } from '../time.ts';
import {
  layOut,
  longestCycle,
  longestRhythm,
  shortestCycle,
  type CalendarChange,
  type CalendarPlan,
} from './calendar-plan.ts';
import { stretchOn, type CalendarStretch } from './calendar-stretches.ts';
import { cycleNumbered, cycleOn, type Calendar } from './cycle.ts';

/** How far ahead a calendar is changed, days; and how many changes it holds. */
const farthest = 2 * 366;
const mostChanges = 200;

/** A change before it has a name. */
export type NewCalendarChange = CalendarChange extends infer Change
  ? Change extends CalendarChange
    ? Omit<Change, 'id'>
    : never
  : never;

export interface CalendarMoment {
  readonly today: Day;
  /** The highest number that a board under this calendar has closed. */
  readonly closed: number | null;
}

export interface ChangedCalendar {
  readonly plan: CalendarPlan;
  readonly calendar: Calendar;
}

/** Changes a calendar from the future on; what is over, and what a board has closed, stays as it is. */
export function addChange(
  plan: CalendarPlan,
  change: NewCalendarChange,
  id: string,
  moment: CalendarMoment,
): Result<ChangedCalendar> {
  const before = layOut(plan);
  if (!before.ok) return before;
  const { today, closed } = moment;
  if (change.kind === 'length') {
    if (!isWithin(change.days, shortestCycle, longestCycle)) return refuse('invalid-value');
    const running = cycleOn(before.value, today).number;
    if (!isWithin(change.number, 1, running + farthest / shortestCycle)) return refuse('invalid-value');
    if (cycleNumbered(before.value, change.number).end < today) return refuse('cycle-over');
    if (closed !== null && change.number <= closed) return refuse('cycle-closed');
  } else {
    const length =
      change.kind === 'rhythm'
        ? isWithin(change.days, shortestCycle, longestRhythm)
        : isWithin(daysBetween(change.from, change.until) + 1, 1, longestCycle);
    if (!length) return refuse('invalid-value');
    if (change.from <= today) return refuse('day-passed');
    if (change.from > addDays(today, farthest)) return refuse('invalid-value');
    const now = stretchOn(before.value, today);
    if (now.number !== null && daysBetween(now.start, change.from) < shortestCycle)
      return refuse('cycle-too-short');
    // two beats from one day on: nobody could tell which holds
    if (plan.changes.some((each) => each.kind === change.kind && each.from === change.from))
      return refuse('changes-overlap');
  }
  const others = plan.changes.filter((each) => !isSameCycle(each, change));
  if (others.length >= mostChanges) return refuse('too-many');
  return keepPast(before.value, { ...plan, changes: [...others, { ...change, id }] }, moment);
}

/** Takes a change back, for as long as nothing of it is over. */
export function takeBack(plan: CalendarPlan, id: string, moment: CalendarMoment): Result<ChangedCalendar> {
  const before = layOut(plan);
  if (!before.ok) return before;
  const changes = plan.changes.filter((each) => each.id !== id);
  if (changes.length === plan.changes.length) return refuse('not-found');
  return keepPast(before.value, { ...plan, changes }, moment);
}

/** A cycle has one length: a newer choice takes the place of the one before. */
function isSameCycle(a: NewCalendarChange, b: NewCalendarChange): boolean {
  return a.kind === 'length' && b.kind === 'length' && a.number === b.number;
}

function keepPast(
  before: Calendar,
  plan: CalendarPlan,
  { today, closed }: CalendarMoment,
): Result<ChangedCalendar> {
  const after = layOut(plan);
  if (!after.ok) return after;
  if (!isSamePast(before, after.value, today)) return refuse('cycle-over');
  const current = cycleOn(before, today).number;
  // further than one ahead of the calendar nobody closes, unless a clock was wrong
  for (let number = current; number <= Math.min(closed ?? -Infinity, current + 1); number += 1)
    if (!isSame(cycleNumbered(before, number), cycleNumbered(after.value, number)))
      return refuse('cycle-closed');
  return accept({ plan, calendar: after.value });
}

/** Every cycle and pause that is over is the same, and what runs today began alike. */
function isSamePast(before: Calendar, after: Calendar, today: Day): boolean {
  const first = [before, after].map((calendar) => calendar[0]?.start ?? today).toSorted()[0] ?? today;
  for (let at = today, isRunning = true; at >= first; isRunning = false) {
    const one = stretchOn(before, at);
    const other = stretchOn(after, at);
    if (one.start !== other.start || one.number !== other.number) return false;
    // a pause that runs has been announced; a cycle that runs may still become longer or shorter
    if (one.end !== other.end && !(isRunning && one.number !== null)) return false;
    at = addDays(one.start, -1);
  }
  return true;
}

function isSame(a: CalendarStretch, b: CalendarStretch): boolean {
  return a.start === b.start && a.end === b.end;
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
