import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../time.ts';
import { boardCycle, cycleNumbered, cycleOn, cycleToClose, type Calendar } from './cycle.ts';
import { joinCalendar, renumber } from './join-calendar.ts';

const day = (text: string): Day => text as Day;
const today = day('2026-11-18');
/** Today is in its cycle 23, 9 to 22 November. */
const own: Calendar = [{ start: day('2026-11-09'), days: 14, firstNumber: 23 }];

test('where the other tree counts less far, the team counts on from its own number', () => {
  const next: Calendar = [{ start: day('2026-11-16'), days: 14, firstNumber: 5 }];
  const joined = joinCalendar(own, next, today, [22]);
  expect(joined).toEqual({ countsOn: 18, lastClosed: [22] });
  const now = renumber(next, joined.countsOn);
  expect(boardCycle(now, today, 22)).toEqual({ number: 23, start: '2026-11-16', end: '2026-11-29' });
});

test('where it counts further, the team takes its numbers, and what it closed stays closed', () => {
  const next: Calendar = [{ start: day('2026-11-09'), days: 14, firstNumber: 40 }];
  expect(joinCalendar(own, next, today, [22, null, 21])).toEqual({
    countsOn: 0,
    lastClosed: [39, null, 38],
  });
  // closed early: its next one begins when the other tree's does
  const { lastClosed } = joinCalendar(own, next, today, [23]);
  expect(boardCycle(next, today, lastClosed[0]!).number).toBe(41);
});

test('a team without boards has nothing to count on from', () => {
  expect(joinCalendar(own, [{ start: today, days: 7, firstNumber: 1 }], today, [])).toEqual({
    countsOn: 0,
    lastClosed: [],
  });
});

test('whatever tree a team comes under, its numbers never go back and no cycle is closed twice', () => {
  const calendars = fc
    .record({
      shift: fc.integer({ min: 0, max: 60 }),
      days: fc.constantFrom(7, 14, 21, 28),
      firstNumber: fc.integer({ min: 1, max: 60 }),
    })
    .map(({ shift, days, firstNumber }): Calendar => [{ start: addDays(today, -shift), days, firstNumber }]);
  fc.assert(
    fc.property(calendars, calendars, fc.integer({ min: 0, max: 3 }), (before, next, behind) => {
      const closed = cycleOn(before, today).number - behind;
      const { countsOn, lastClosed } = joinCalendar(before, next, today, [closed]);
      const now = renumber(next, countsOn);
      const [after = null] = lastClosed;
      expect(after).toBeGreaterThanOrEqual(closed);
      expect(boardCycle(now, today, after).number).toBeGreaterThanOrEqual(
        boardCycle(before, today, closed).number,
      );
      const open = cycleToClose(now, today, after, day('2020-01-01'));
      expect(open?.cycle.number ?? Infinity).toBeGreaterThan(closed);
      // what is asked for has a day that no record holds
      expect((open?.cycle.end ?? '9') > cycleNumbered(before, closed).end || behind === 0).toBe(true);
    }),
  );
});
