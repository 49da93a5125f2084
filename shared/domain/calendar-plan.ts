import { accept, refuse, type Result } from '../errors.ts';
import { addDays, daysBetween, type Day } from '../time.ts';
import type { Calendar, CalendarPart } from './cycle.ts';

/** The shortest that a cycle may come out, by choice or because something else begins. Days. */
export const shortestCycle = 7;
/** The longest that cycles are as a rule: four weeks. Days. */
export const longestRhythm = 28;
/** The longest that one cycle may be made, and a pause. Days. */
export const longestCycle = 56;

/** Where a calendar begins: cycles of `days` days, of which the one that starts on `start` is called `firstNumber`. */
export interface CalendarBase {
  readonly start: Day;
  readonly days: number;
  readonly firstNumber: number;
}

/**
 * What people changed in a calendar. `rhythm`: from a day on cycles of another length, or on another weekday. `pause`: days that
 * belong to no cycle, the last one included. `length`: how many days one cycle lasts, wherever it comes to lie.
 */
export type CalendarChange =
  | { readonly id: string; readonly kind: 'rhythm'; readonly from: Day; readonly days: number }
  | { readonly id: string; readonly kind: 'pause'; readonly from: Day; readonly until: Day }
  | { readonly id: string; readonly kind: 'length'; readonly number: number; readonly days: number };

/** A calendar as people think of it: a beat, and what was changed in it. `layOut` makes the calendar of it. */
export interface CalendarPlan {
  readonly base: CalendarBase;
  readonly changes: readonly CalendarChange[];
}

interface Stretch {
  readonly number: number | null;
  readonly start: Day;
  days: number;
}

/**
 * The calendar that a plan comes to, in parts that each hold whole cycles. Less than a week that would be left before a change
 * belongs to the cycle before it. Refuses what leaves a cycle too short or too long, and changes that lie over each other.
 */
export function layOut(plan: CalendarPlan): Result<Calendar> {
  const stretches = walk(plan);
  if (!stretches.ok) return stretches;
  const parts: CalendarPart[] = [];
  let before: Stretch | undefined;
  for (const stretch of stretches.value) {
    const { number, start, days } = stretch;
    const goesOn = number !== null && before !== undefined && before.number !== null && before.days === days;
    if (!goesOn) parts.push({ start, days, firstNumber: number });
    before = stretch;
  }
  return accept(parts);
}

/** A plan for a calendar that was never changed by one, or was made in parts. */
export function planOf(calendar: Calendar): CalendarPlan | null {
  const [first, ...rest] = calendar;
  if (first?.firstNumber === undefined || first.firstNumber === null) return null;
  const { start, days, firstNumber } = first;
  const changes: CalendarChange[] = [];
  let rhythm = days;
  for (const [index, part] of rest.entries()) {
    const isPause = part.firstNumber === null;
    const until = addDays(rest[index + 1]?.start ?? addDays(part.start, part.days), -1);
    if (isPause) changes.push({ id: `pause-${part.start}`, kind: 'pause', from: part.start, until });
    else if (part.days !== rhythm || rest[index - 1]?.firstNumber !== null)
      changes.push({ id: `rhythm-${part.start}`, kind: 'rhythm', from: part.start, days: part.days });
    if (!isPause) rhythm = part.days;
  }
  return { base: { start, days, firstNumber }, changes };
}

/** The same plan with other numbers: for a team that counts on from its own. */
export function renumberPlan({ base, changes }: CalendarPlan, by: number): CalendarPlan {
  return {
    base: { ...base, firstNumber: base.firstNumber + by },
    changes: changes.map((each) => (each.kind === 'length' ? { ...each, number: each.number + by } : each)),
  };
}

/** Every cycle and pause up to where nothing changes any more; the last one goes on. */
function walk({ base, changes }: CalendarPlan): Result<readonly Stretch[]> {
  const dated = changes
    .filter((change) => change.kind !== 'length')
    // a beat that begins on the first day of a pause counts after it
    .toSorted((a, b) => compare(a.from, b.from) || compare(b.kind, a.kind));
  const lengths = new Map(
    changes.flatMap((each) => (each.kind === 'length' ? [[each.number, each.days]] : [])),
  );
  const lastLength = Math.max(-Infinity, ...lengths.keys());
  const out: Stretch[] = [];
  let { start: at, firstNumber: number } = base;
  let { days } = base;
  // a calendar that begins later was counted backwards until then
  const first = dated[0]?.from ?? at;
  const back = Math.max(
    0,
    Math.ceil(daysBetween(first, at) / days),
    number - Math.min(number, ...lengths.keys()),
  );
  at = addDays(at, -back * days);
  number -= back;
  let index = 0;
  for (;;) {
    const next = dated[index];
    if (next === undefined && number > lastLength) break;
    if (next !== undefined && next.from <= at) {
      if (next.from < at) return refuse('changes-overlap');
      index += 1;
      if (next.kind === 'rhythm') ({ days } = next);
      else {
        out.push({ number: null, start: at, days: daysBetween(at, next.until) + 1 });
        at = addDays(next.until, 1);
      }
      continue;
    }
    const whole = lengths.get(number) ?? days;
    const left = next === undefined ? whole : daysBetween(at, next.from);
    // somebody said how long it lasts, and here it can't
    if (left < whole && lengths.has(number)) return refuse('changes-overlap');
    if (left >= shortestCycle || left >= whole) {
      const lasts = Math.min(whole, left);
      out.push({ number, start: at, days: lasts });
      number += 1;
      at = addDays(at, lasts);
      continue;
    }
    const before = out.at(-1);
    if (before?.number === undefined || before.number === null) return refuse('cycle-too-short');
    before.days += left;
    if (before.days > longestCycle) return refuse('cycle-too-long');
    at = addDays(at, left);
  }
  out.push({ number, start: at, days });
  // the days before it are counted backwards, whatever its first cycle became
  const [opening] = out;
  if (opening !== undefined && (opening.number === null || opening.days !== base.days))
    out.unshift({
      number: base.firstNumber - back - 1,
      start: addDays(opening.start, -base.days),
      days: base.days,
    });
  return accept(out);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
