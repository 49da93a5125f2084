import { addDays, type Day } from '@verbeterbord/shared/time.ts';

/** The day from which a record may be destroyed. */
export function destructionDay(end: Day, years: number): Day {
  const day = `${Number(end.slice(0, 4)) + years}${end.slice(4)}` as Day;
  // the last of February isn't there every year
  return day.endsWith('02-29') && !isLeap(Number(day.slice(0, 4))) ? addDays(end, years * 365) : day;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
