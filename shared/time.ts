declare const brand: unique symbol;

/** A calendar day without a time, `YYYY-MM-DD`. */
export type Day = string & { readonly [brand]: 'Day' };
/** A moment in UTC, ISO 8601 with milliseconds and a Z. */
export type Instant = string & { readonly [brand]: 'Instant' };

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const msPerDay = 86_400_000;

/** True for a day that exists: 2026-02-30 doesn't. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !dayPattern.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00.000Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && instantPattern.test(value) && !Number.isNaN(Date.parse(value));
}

/** Milliseconds since 1970 as an instant. */
export function toInstant(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/** `day` moved by whole days, negative to go back. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) + days * msPerDay).toISOString().slice(0, 10) as Day;
}

/** Whole days from `from` to `to`; negative when `to` lies earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msPerDay);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Made when it's first asked for: a browser's first date format takes longer than all of this file. */
let amsterdam: Intl.DateTimeFormat | undefined;

/** The day it is in the Netherlands at a moment (milliseconds since 1970). */
export function dayOf(ms: number): Day {
  amsterdam ??= new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Amsterdam',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return amsterdam.format(ms) as Day;
}

/** The moment at which a day begins in the Netherlands. */
export function startOfDay(day: Day): Instant {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  const summer = midnight - 2 * 3_600_000;
  return toInstant(dayOf(summer) === day ? summer : midnight - 3_600_000);
}

/** The Monday of the week that `day` is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}
