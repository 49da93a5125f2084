import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutList, cutWall, type LaneSize } from './cut-wall.ts';

const height = fc.integer({ min: 1, max: 400 });
const lane: fc.Arbitrary<LaneSize> = fc
  .record({
    head: fc.integer({ min: 10, max: 80 }),
    columns: fc.tuple(
      fc.array(height, { maxLength: 9 }),
      fc.array(height, { maxLength: 9 }),
      fc.array(height, { maxLength: 9 }),
    ),
  })
  .map(({ head, columns }) => ({
    head,
    columns,
    height: head + Math.max(0, ...columns.map((cards) => cards.reduce((sum, each) => sum + each, 0))),
  }));

describe('a rail that is longer than the screen', () => {
  test('is cut into whole cards, in order, none left out and none twice', () => {
    fc.assert(
      fc.property(fc.array(height), fc.integer({ min: 50, max: 900 }), (heights, room) => {
        const slices = cutList(heights, room);
        expect(slices.flatMap(([from, to]) => heights.slice(from, to))).toEqual(heights);
        for (const [from, to] of slices) {
          const all = heights.slice(from, to).reduce((sum, each) => sum + each, 0);
          expect(all <= room || to - from === 1).toBe(true);
        }
      }),
    );
  });

  test('is one piece when it fits, also without a card', () => {
    expect(cutList([100, 100], 200)).toEqual([[0, 2]]);
    expect(cutList([], 200)).toEqual([[0, 0]]);
  });
});

describe('a wall that is taller than the screen', () => {
  test('goes by whole goals, as many as fit', () => {
    const goal = (tall: number): LaneSize => ({ height: tall, head: 50, columns: [[tall - 50], [], []] });
    const parts = cutWall([goal(300), goal(200), goal(250), goal(100)], 20, 520);
    expect(parts.map((part) => part.map(({ lane: each }) => each))).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  test('cuts a goal that doesn’t fit by itself, each column on its own', () => {
    const parts = cutWall([{ height: 650, head: 50, columns: [[200, 200, 200], [200], []] }], 20, 500);
    expect(parts).toEqual([
      [
        {
          lane: 0,
          cards: [
            [0, 2],
            [0, 1],
            [0, 0],
          ],
        },
      ],
      [
        {
          lane: 0,
          cards: [
            [2, 3],
            [1, 1],
            [0, 0],
          ],
        },
      ],
    ]);
  });

  test('shows every card of every goal once, and never more than fits', () => {
    fc.assert(
      fc.property(fc.array(lane, { maxLength: 8 }), fc.integer({ min: 120, max: 900 }), (lanes, room) => {
        const parts = cutWall(lanes, 16, room);
        const seen = lanes.map(({ columns }) => columns.map(() => 0));
        for (const part of parts) {
          const whole = part.filter(({ cards }) => cards === null);
          expect(whole.length === part.length || part.length === 1).toBe(true);
          const used = whole.reduce((sum, each) => sum + (lanes[each.lane]?.height ?? 0) + 16, -16);
          expect(used).toBeLessThanOrEqual(room);
          for (const { lane: at, cards } of part)
            for (const [column, all] of (lanes[at]?.columns ?? []).entries()) {
              const [from, to] = cards === null ? [0, all.length] : (cards[column] ?? [0, 0]);
              expect(from).toBe(seen[at]?.[column]);
              if (seen[at] !== undefined) seen[at][column] = to;
            }
        }
        expect(seen).toEqual(lanes.map(({ columns }) => columns.map(({ length }) => length)));
      }),
    );
  });

  test('is one empty part while there is nothing on it', () => {
    expect(cutWall([], 16, 500)).toEqual([[]]);
  });
});
