import type { Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import { formatDate } from './format.ts';
import { nl } from './nl.ts';
import { parseDay, type DayReading } from './parse-day.ts';

const today = '2026-11-22' as Day;
const ahead: DayReading = { today, now: null, towards: 'ahead' };
const behind: DayReading = { today, now: null, towards: 'behind' };

describe('a day as people write it', () => {
  test.each([
    ['27 nov', '2026-11-27'],
    ['vr 27 nov', '2026-11-27'],
    ['ma 2 maart 2027', '2027-03-02'],
    ['maandag 2 mrt', '2027-03-02'],
    ['27-11', '2026-11-27'],
    ['27/11/26', '2026-11-27'],
    ['27.11.2026', '2026-11-27'],
    ['2026-11-27', '2026-11-27'],
    ['nov 27', '2026-11-27'],
    [' Morgen ', '2026-11-23'],
    ['29 februari', '2028-02-29'],
  ])('%s is %s', (written, day) => {
    expect(parseDay(written, nl, ahead)).toBe(day);
  });

  test.each(['', 'straks', '31 april', '27', '27 nov 2026 9.00', '0-12', '12-13', '27 nov 202'])(
    '%j is no day',
    (written) => {
      expect(parseDay(written, nl, ahead)).toBeNull();
    },
  );

  test('without a year a deadline lies ahead, and a measured value behind', () => {
    expect(parseDay('1 maart', nl, ahead)).toBe('2027-03-01');
    expect(parseDay('1 maart', nl, behind)).toBe('2026-03-01');
    expect(parseDay('1 dec', nl, behind)).toBe('2025-12-01');
  });

  test('a change of a day that has passed keeps to its year', () => {
    const now = '2026-03-02' as Day;
    expect(parseDay('ma 3 mrt', nl, { ...ahead, now })).toBe('2026-03-03');
  });

  test('what the screen shows is read back as the same day, in both languages', () => {
    for (let month = 1; month <= 12; month += 1)
      for (const text of [nl, en]) {
        const day = `2027-${String(month).padStart(2, '0')}-08` as Day;
        expect(parseDay(formatDate(day, today, text === nl ? 'nl' : 'en'), text, ahead)).toBe(day);
      }
  });
});
