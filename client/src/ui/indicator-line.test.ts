import type { Day } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { indicatorLine } from './indicator-line.ts';

const frame = { width: 150, height: 60, inset: 8 };
const on = (day: string, value: number) => ({ day: day as Day, value });

test('the highest value touches the upper inset and the target below it the lower one', () => {
  const line = indicatorLine([on('2026-01-01', 41), on('2026-06-01', 28)], 21, frame);
  expect(line.points[0]).toEqual({ x: 8, y: 8 });
  expect(line.points[1]?.x).toBe(142);
  expect(line.target).toBe(52);
});

test('days are to scale: a long pause takes a long piece of line', () => {
  const line = indicatorLine([on('2026-01-01', 1), on('2026-01-11', 2), on('2026-04-11', 3)], null, frame);
  expect(line.points.map((point) => point.x)).toEqual([8, 21.4, 142]);
});

test('a target above all values lies above the line', () => {
  const line = indicatorLine([on('2026-01-01', 10), on('2026-01-02', 12)], 14, frame);
  expect(line.target).toBe(8);
  expect(line.points[0]?.y).toBe(52);
});

test('equal values lie in the middle and a single one at the end', () => {
  expect(indicatorLine([on('2026-01-01', 5)], 5, frame)).toEqual({ points: [{ x: 142, y: 30 }], target: 30 });
});

test('without values there is no line', () => {
  expect(indicatorLine([], 5, frame)).toEqual({ points: [], target: 30 });
  expect(indicatorLine([], null, frame)).toEqual({ points: [], target: null });
});
