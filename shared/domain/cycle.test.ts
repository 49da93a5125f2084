import { expect, test } from 'vitest';
import type { Day } from '../time.ts';
import { cycleNumbered, cycleOn, daysLeft, type Rhythm } from './cycle.ts';

const rhythm: Rhythm = { start: '2026-10-12' as Day, days: 14, firstNumber: 20 };

test.each([
  ['2026-10-12', 20],
  ['2026-10-25', 20],
  ['2026-10-26', 21],
  ['2026-10-11', 19],
  ['2026-09-28', 19],
  ['2027-01-04', 26],
])('%s falls in cycle %i', (day, number) => {
  expect(cycleOn(rhythm, day as Day).number).toBe(number);
});

test('a cycle runs from its first to its last day, over the end of summer time', () => {
  expect(cycleNumbered(rhythm, 20)).toEqual({ number: 20, start: '2026-10-12', end: '2026-10-25' });
  expect(cycleNumbered(rhythm, 22)).toEqual({ number: 22, start: '2026-11-09', end: '2026-11-22' });
  expect(cycleNumbered(rhythm, 18)).toEqual({ number: 18, start: '2026-09-14', end: '2026-09-27' });
});

test('on the last day no days are left', () => {
  const cycle = cycleNumbered(rhythm, 20);
  expect(daysLeft(cycle, '2026-10-12' as Day)).toBe(13);
  expect(daysLeft(cycle, '2026-10-25' as Day)).toBe(0);
  expect(daysLeft(cycle, '2026-10-26' as Day)).toBe(-1);
});

test('cycles follow each other without a gap', () => {
  for (let number = 0; number < 60; number += 1) {
    const cycle = cycleNumbered(rhythm, number);
    expect(cycleOn(rhythm, cycle.start)).toEqual(cycle);
    expect(cycleOn(rhythm, cycle.end)).toEqual(cycle);
  }
});
