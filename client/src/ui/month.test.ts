import { weekday, type Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { addMonths, weeksOf } from './month.ts';

const day = (written: string) => written as Day;

describe('the months of a calendar', () => {
  test.each([
    ['2026-11-22', 1, '2026-12-22'],
    ['2026-11-22', 2, '2027-01-22'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  test('every day of a month stands under its weekday, once', () => {
    for (let month = 1; month <= 12; month += 1) {
      const first = day(`2026-${String(month).padStart(2, '0')}-01`);
      const weeks = weeksOf(first);
      const days = weeks.flat().filter((each) => each.startsWith(first.slice(0, 7)));
      expect(days[0]).toBe(first);
      expect(new Set(days).size).toBe(new Date(2026, month, 0).getDate());
      expect(days).toHaveLength(new Date(2026, month, 0).getDate());
      for (const week of weeks) expect(week.map(weekday)).toEqual([1, 2, 3, 4, 5, 6, 7]);
      // no week without a day of this month
      for (const week of weeks) expect(week.some((each) => days.includes(each))).toBe(true);
    }
  });
});
