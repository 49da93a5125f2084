import { addDays, daysBetween, isDay, type Day } from '../time.ts';

/** Dutch and English beside each other: whoever works in two languages isn't corrected by either. */
const months: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february'],
  ['maart', 'march', 'mrt'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['augustus', 'august'],
  ['september'],
  ['oktober', 'october'],
  ['november'],
  ['december'],
];

/** How far back a day without a year may lie before next year's is meant. Days. */
const lookBack = 31;

export interface DayReading {
  readonly today: Day;
  /** The day that stands there now: a change of it keeps to its year. */
  readonly now: Day | null;
  /** Which year is meant when none is written. */
  readonly towards: 'ahead' | 'behind';
}

/** The day that was written: "27 nov", "vr 27 november 2026", "27-11", "27/11/26", "2026-11-27"; null when it is none. */
export function readDay(written: string, reading: DayReading): Day | null {
  const said = written.trim().toLowerCase();
  if (isDay(said)) return said;
  const parts = said.split(/[\s.,/-]+/).filter((part) => part !== '');
  // a weekday in front says nothing that the date doesn't
  if (parts.length > 2 && /^\p{L}+$/u.test(parts[0] ?? '') && monthOf(parts[0] ?? '') === null) parts.shift();
  if (parts.length < 2 || parts.length > 3) return null;
  const [first = '', second = '', year] = parts;
  const swapped = monthOf(first) !== null && !/^\d+$/.test(first);
  const day = Number(swapped ? second : first);
  const month = monthOf(swapped ? first : second);
  if (!Number.isInteger(day) || month === null) return null;
  if (year !== undefined)
    return /^(\d{2}|\d{4})$/.test(year) ? make(Number(year.padStart(4, '20')), month, day) : null;
  return inLikelyYear(month, day, reading);
}

/** 1 to 12, by number or by the beginning of its name. */
function monthOf(written: string): number | null {
  if (/^\d{1,2}$/.test(written)) return Number(written);
  if (written.length < 3) return null;
  const at = months.findIndex((names) => names.some((name) => name.startsWith(written)));
  return at === -1 ? null : at + 1;
}

function make(year: number, month: number, day: number): Day | null {
  const made = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(made) ? made : null;
}

function inLikelyYear(month: number, day: number, { today, now, towards }: DayReading): Day | null {
  const year = Number(today.slice(0, 4));
  // four years, so that 29 February is among them
  const found = [-4, -3, -2, -1, 0, 1, 2, 3, 4]
    .map((step) => make(year + step, month, day))
    .filter((each) => each !== null);
  if (towards === 'behind') return found.findLast((each) => daysBetween(each, today) >= 0) ?? null;
  const from = addDays(now !== null && daysBetween(now, today) > 0 ? now : today, -lookBack);
  return found.find((each) => daysBetween(from, each) >= 0) ?? null;
}
