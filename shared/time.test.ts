import { expect, test } from 'vitest';
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  isInstant,
  mondayOf,
  toInstant,
  weekday,
  type Day,
} from './time.ts';

const day = (text: string): Day => text as Day;

test.each([['2026-02-28'], ['2028-02-29'], ['2026-12-31']])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  ['2026-02-30'],
  ['2027-02-29'],
  ['2026-13-01'],
  ['2026-00-10'],
  ['26-01-01'],
  ['2026-1-1'],
  [' 2026-01-01'],
  [20_260_101],
  [null],
])('%j is no day', (text) => {
  expect(isDay(text)).toBe(false);
});

test('a moment is UTC with milliseconds, and nothing else', () => {
  expect(isInstant('2026-01-05T09:00:00.000Z')).toBe(true);
  for (const other of [
    '2026-01-05T09:00:00Z',
    '2026-01-05T09:00:00.000+01:00',
    '2026-01-05',
    '2026-13-05T09:00:00.000Z',
    5,
  ])
    expect(isInstant(other)).toBe(false);
  expect(isInstant(toInstant(0))).toBe(true);
});

test('days are counted over months, leap years and the change of the clock', () => {
  expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
  expect(daysBetween(day('2026-03-01'), day('2026-04-01'))).toBe(31);
  expect(daysBetween(day('2026-04-01'), day('2026-03-01'))).toBe(-31);
  expect(daysBetween(day('2026-03-01'), day('2026-03-01'))).toBe(0);
});

test('the week begins on Monday', () => {
  expect(weekday(day('2026-11-16'))).toBe(1);
  expect(weekday(day('2026-11-22'))).toBe(7);
});

test('the day is that of the Netherlands, in winter and in summer', () => {
  expect(dayOf(Date.UTC(2026, 0, 5, 22, 59))).toBe('2026-01-05');
  expect(dayOf(Date.UTC(2026, 0, 5, 23, 0))).toBe('2026-01-06');
  expect(dayOf(Date.UTC(2026, 6, 5, 21, 59))).toBe('2026-07-05');
  expect(dayOf(Date.UTC(2026, 6, 5, 22, 0))).toBe('2026-07-06');
});

test.each([
  ['2026-11-16', '2026-11-16'],
  ['2026-11-22', '2026-11-16'],
  ['2027-01-01', '2026-12-28'],
])('the Monday of the week of %s is %s', (given, monday) => {
  expect(mondayOf(day(given))).toBe(monday);
});
