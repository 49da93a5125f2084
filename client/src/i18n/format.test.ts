import type { Day } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { en } from './en.ts';
import {
  formatDate,
  formatDay,
  formatLongDay,
  formatMoment,
  formatNumber,
  formatPeriod,
  formatTime,
} from './format.ts';
import { nl } from './nl.ts';

const today = '2026-11-20' as Day;
const day = (text: string): Day => text as Day;

describe('a day', () => {
  test.each([
    ['2026-11-20', 'vandaag', 'today'],
    ['2026-11-21', 'morgen', 'tomorrow'],
    ['2026-11-19', 'gisteren', 'yesterday'],
    ['2026-11-23', 'ma 23 nov', 'Mon 23 Nov'],
    ['2027-03-01', 'ma 1 mrt 2027', 'Mon 1 Mar 2027'],
  ])('%s reads %s', (given, dutch, english) => {
    expect(formatDay(day(given), today, nl, 'nl')).toBe(dutch);
    expect(formatDay(day(given), today, en, 'en')).toBe(english);
  });

  test('is never a word where a date is asked', () => {
    expect(formatDate(today, today, 'nl')).toBe('vr 20 nov');
  });

  test('is long after "vóór"', () => {
    expect(formatLongDay(day('2026-12-01'), today, 'nl')).toBe('1 december');
  });
});

describe('a period', () => {
  test('names its month once, and twice when there are two', () => {
    expect(formatPeriod(day('2026-11-10'), day('2026-11-23'), 't/m', 'nl')).toBe('10 t/m 23 november');
    expect(formatPeriod(day('2026-11-24'), day('2026-12-07'), 't/m', 'nl')).toBe(
      '24 november t/m 7 december',
    );
  });
});

describe('a moment', () => {
  const now = Date.parse('2026-11-20T11:00:00.000Z');
  test('has the Dutch clock, also when it is read elsewhere', () => {
    expect(formatTime('2026-11-20T08:04:00.000Z', 'nl')).toBe('9.04');
    expect(formatTime('2026-07-20T08:04:00.000Z', 'en')).toBe('10:04');
  });

  test('has a time today and yesterday, and a day before that', () => {
    expect(formatMoment('2026-11-20T08:04:00.000Z', now, nl, 'nl')).toBe('vandaag 9.04');
    expect(formatMoment('2026-11-19T14:30:00.000Z', now, nl, 'nl')).toBe('gisteren 15.30');
    expect(formatMoment('2026-11-16T14:30:00.000Z', now, nl, 'nl')).toBe('ma 16 nov');
  });

  test('just after midnight belongs to the new day in the Netherlands', () => {
    expect(formatMoment('2026-11-19T23:30:00.000Z', now, nl, 'nl')).toBe('vandaag 0.30');
  });
});

test('a number is written as the language does', () => {
  expect([formatNumber(1250.5, 'nl'), formatNumber(1250.5, 'en')]).toEqual(['1.250,5', '1,250.5']);
});
