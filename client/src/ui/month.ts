import { addDays, weekday, type Day } from '@verbeterbord/shared/time.ts';

/** The same day `months` later, negative for earlier; the last day of the month where it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const first = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01` as Day;
  const moved = addDays(first, Number(day.slice(8)) - 1);
  return moved.startsWith(first.slice(0, 7)) ? moved : addDays(moved, -Number(moved.slice(8)));
}

/** The weeks of the month in which `day` lies, from Monday; the first and last one with days of the months beside it. */
export function weeksOf(day: Day): readonly (readonly Day[])[] {
  const month = day.slice(0, 7);
  const first = `${month}-01` as Day;
  const weeks: Day[][] = [];
  for (
    let monday = addDays(first, 1 - weekday(first));
    monday.slice(0, 7) <= month;
    monday = addDays(monday, 7)
  )
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
  return weeks;
}
