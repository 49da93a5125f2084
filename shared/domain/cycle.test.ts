import { expect, test } from 'vitest';
import type { Day } from '../time.ts';
import {
  boardCycle,
  cycleNumbered,
  cycleOn,
  cycleToClose,
  daysLeft,
  pauseOn,
  type Calendar,
} from './cycle.ts';

const calendar: Calendar = [{ start: '2026-10-12' as Day, days: 14, firstNumber: 20 }];

test.each([
  ['2026-10-12', 20],
  ['2026-10-25', 20],
  ['2026-10-26', 21],
  ['2026-10-11', 19],
  ['2026-09-28', 19],
  ['2027-01-04', 26],
])('%s falls in cycle %i', (day, number) => {
  expect(cycleOn(calendar, day as Day).number).toBe(number);
});

test('a cycle runs from its first to its last day, over the end of summer time', () => {
  expect(cycleNumbered(calendar, 20)).toEqual({ number: 20, start: '2026-10-12', end: '2026-10-25' });
  expect(cycleNumbered(calendar, 22)).toEqual({ number: 22, start: '2026-11-09', end: '2026-11-22' });
  expect(cycleNumbered(calendar, 18)).toEqual({ number: 18, start: '2026-09-14', end: '2026-09-27' });
});

test('on the last day no days are left', () => {
  const cycle = cycleNumbered(calendar, 20);
  expect(daysLeft(cycle, '2026-10-12' as Day)).toBe(13);
  expect(daysLeft(cycle, '2026-10-25' as Day)).toBe(0);
  expect(daysLeft(cycle, '2026-10-26' as Day)).toBe(-1);
});

test('cycles follow each other without a gap', () => {
  for (let number = 0; number < 60; number += 1) {
    const cycle = cycleNumbered(calendar, number);
    expect(cycleOn(calendar, cycle.start)).toEqual(cycle);
    expect(cycleOn(calendar, cycle.end)).toEqual(cycle);
  }
});

/** Cycle 25 lasts four weeks over Christmas, then a pause of a week, then every three weeks. */
const holidays: Calendar = [
  { start: '2026-11-09' as Day, days: 14, firstNumber: 23 },
  { start: '2026-12-07' as Day, days: 28, firstNumber: 25 },
  { start: '2027-01-04' as Day, days: 7, firstNumber: null },
  { start: '2027-01-11' as Day, days: 21, firstNumber: 26 },
];

test.each([
  ['2026-12-06', 24, '2026-11-23', '2026-12-06'],
  ['2026-12-31', 25, '2026-12-07', '2027-01-03'],
  ['2027-01-06', 25, '2026-12-07', '2027-01-03'],
  ['2027-01-11', 26, '2027-01-11', '2027-01-31'],
  ['2027-02-01', 27, '2027-02-01', '2027-02-21'],
])('with a long cycle and a pause, %s is in cycle %i', (day, number, start, end) => {
  expect(cycleOn(holidays, day as Day)).toEqual({ number, start, end });
  expect(cycleNumbered(holidays, number)).toEqual({ number, start, end });
});

test('a pause says until when, and only on its own days', () => {
  expect(pauseOn(holidays, '2027-01-03' as Day)).toBeNull();
  expect(pauseOn(holidays, '2027-01-04' as Day)).toEqual({ start: '2027-01-04', end: '2027-01-10' });
  expect(pauseOn(holidays, '2027-01-11' as Day)).toBeNull();
});

test('who closed early is in the next cycle, and nobody runs ahead of the calendar further than that', () => {
  const day = '2026-11-20' as Day;
  expect(boardCycle(calendar, day, null).number).toBe(22);
  expect(boardCycle(calendar, day, 21).number).toBe(22);
  expect(boardCycle(calendar, day, 22)).toEqual(cycleNumbered(calendar, 23));
  expect(boardCycle(calendar, '2026-11-25' as Day, 22).number).toBe(23);
});

test('the cycle that is over comes first; then the one that is running; then none', () => {
  const since = '2026-10-20' as Day;
  const day = '2026-11-10' as Day;
  const toClose = (lastClosed: number | null, made = since) => cycleToClose(calendar, day, lastClosed, made);
  expect(toClose(null)).toEqual({ cycle: cycleNumbered(calendar, 21), overdue: true });
  expect(toClose(21)).toEqual({ cycle: cycleNumbered(calendar, 22), overdue: false });
  expect(toClose(22)).toBeNull();
  // a board of this week has nothing to close of last week
  expect(toClose(null, '2026-11-09' as Day)).toEqual({ cycle: cycleNumbered(calendar, 22), overdue: false });
});

test('in a pause the cycle before it can be closed', () => {
  const day = '2027-01-06' as Day;
  const since = '2026-10-20' as Day;
  expect(cycleToClose(holidays, day, 24, since)).toEqual({ cycle: cycleOn(holidays, day), overdue: true });
  expect(cycleToClose(holidays, day, 25, since)).toBeNull();
});

test('a clock that was ahead when a cycle was closed and goes back closes nothing twice and reopens nothing', () => {
  const ahead = '2027-02-01' as Day;
  const back = '2026-11-10' as Day;
  const since = '2026-10-20' as Day;
  const closed = cycleToClose(calendar, ahead, 21, since)?.cycle.number ?? 0;
  expect(closed).toBe(cycleOn(calendar, ahead).number - 1);
  expect(cycleToClose(calendar, back, closed, since)).toBeNull();
  expect(boardCycle(calendar, back, closed).number).toBe(closed + 1);
  // and goes on where the calendar has caught up
  expect(cycleToClose(calendar, ahead, closed, since)?.cycle.number).toBe(closed + 1);
});
