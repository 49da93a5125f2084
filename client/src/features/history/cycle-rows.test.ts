import type { RecordLine } from '@verbeterbord/shared/api/records.ts';
import { asId, type AmbitionId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { describe, expect, test } from 'vitest';
import { cycleRows, inPeriod, runsOf } from './cycle-rows.ts';

const first = '2024-01-01' as Day;

function line(number: number): RecordLine {
  const start = addDays(first, 14 * number);
  return {
    number,
    start,
    end: addDays(start, 13),
    closedAt: `${addDays(start, 13)}T15:00:00.000Z` as Instant,
    counts: {
      done: number,
      helped: 1,
      notHelped: 0,
      notYet: 0,
      carried: 2,
      later: 3,
      stopped: 4,
      added: 5,
    },
    lesson: `les ${number}`,
    mood: { answers: 6, mean: 3.5 },
    ambitions: [],
    destroyOn: addDays(start, 5 * 365),
  };
}

/** Newest first, as the API gives them. */
const lines = Array.from({ length: 60 }, (_, index) => line(60 - index));

test('a row has the figures of its own cycle, and nothing where nothing was measured', () => {
  const indicator = {
    ambition: asId<AmbitionId>('a'),
    title: '',
    name: 'Wachten',
    unit: 'dagen',
    target: 21,
    points: [{ number: 60, end: first, value: 31 }],
  };
  const [newest, before] = cycleRows(lines, indicator);
  expect(newest).toMatchObject({
    number: 60,
    done: 60,
    carried: 2,
    later: 3,
    stopped: 4,
    mood: 3.5,
    measured: 31,
  });
  expect(before).toMatchObject({ number: 59, measured: null, lesson: 'les 59' });
  expect(cycleRows(lines, undefined)[0]?.measured).toBeNull();
});

describe('a period', () => {
  test('is the last eight, a year back from the newest, or everything', () => {
    expect(inPeriod(lines, 'last').map(({ number }) => number)).toEqual([60, 59, 58, 57, 56, 55, 54, 53]);
    expect(inPeriod(lines, 'all')).toHaveLength(60);
    const year = inPeriod(lines, 'year');
    expect(year).toHaveLength(27);
    expect(year.at(-1)?.end.slice(5) ?? '').toMatch(/^\d\d-\d\d$/);
    expect((lines[0]?.end ?? '') < addDays(year.at(-1)?.end ?? first, 366)).toBe(true);
  });

  test('of nothing is nothing, and a year back from 29 February is a year', () => {
    expect(inPeriod([], 'year')).toEqual([]);
    const days = ['2024-02-29', '2023-03-01', '2023-02-28'].map((end) => ({ end: end as Day }));
    expect(inPeriod(days, 'year')).toHaveLength(2);
  });
});

test('numbers that follow each other are one run', () => {
  expect(runsOf([3, 1, 2, 7, 5, 6])).toEqual([
    { from: 1, to: 3 },
    { from: 5, to: 7 },
  ]);
  expect(runsOf([])).toEqual([]);
});
