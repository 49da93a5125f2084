import { expect, test } from 'vitest';
import { nearestBox, placeAt, type Box } from './place.ts';

const column = (heights: readonly number[], gap = 10): Box[] => {
  let top = 0;
  return heights.map((height) => {
    const box = { top, bottom: top + height, left: 0, right: 200 };
    top += height + gap;
    return box;
  });
};
const at = (boxes: readonly Box[]) => (index: number) => boxes[index] as Box;

test('a card dropped above the middle of another lands before it, below the middle after it', () => {
  const boxes = column([40, 100, 40]);
  expect(placeAt(3, at(boxes), { x: 0, y: -50 }, false)).toBe(0);
  expect(placeAt(3, at(boxes), { x: 0, y: 19 }, false)).toBe(0);
  expect(placeAt(3, at(boxes), { x: 0, y: 21 }, false)).toBe(1);
  expect(placeAt(3, at(boxes), { x: 0, y: 99 }, false)).toBe(1);
  expect(placeAt(3, at(boxes), { x: 0, y: 101 }, false)).toBe(2);
  expect(placeAt(3, at(boxes), { x: 0, y: 900 }, false)).toBe(3);
});

test('an empty column takes a card at its only place', () => {
  expect(placeAt(0, at([]), { x: 5, y: 5 }, false)).toBe(0);
});

test('the place in a column of a hundred cards is found by measuring seven of them', () => {
  const boxes = column(Array.from({ length: 100 }, () => 60));
  let measured = 0;
  const place = placeAt(
    100,
    (index) => {
      measured += 1;
      return boxes[index] as Box;
    },
    { x: 0, y: 70 * 42 + 40 },
    false,
  );
  expect(place).toBe(43);
  expect(measured).toBeLessThanOrEqual(7);
});

test('cards that lie side by side are told apart by the middle of their width', () => {
  const boxes: Box[] = [
    { top: 0, bottom: 50, left: 0, right: 100 },
    { top: 0, bottom: 80, left: 110, right: 210 },
    { top: 90, bottom: 140, left: 0, right: 100 },
  ];
  expect(placeAt(3, at(boxes), { x: 20, y: 20 }, true)).toBe(0);
  expect(placeAt(3, at(boxes), { x: 90, y: 20 }, true)).toBe(1);
  expect(placeAt(3, at(boxes), { x: 200, y: 20 }, true)).toBe(2);
  expect(placeAt(3, at(boxes), { x: 90, y: 120 }, true)).toBe(3);
});

test('a point between columns belongs to the nearest, and far away to none', () => {
  const boxes: Box[] = [
    { top: 0, bottom: 100, left: 0, right: 100 },
    { top: 0, bottom: 100, left: 116, right: 216 },
  ];
  expect(nearestBox(boxes, { x: 50, y: 50 }, 80)).toBe(0);
  expect(nearestBox(boxes, { x: 110, y: 50 }, 80)).toBe(1);
  expect(nearestBox(boxes, { x: 150, y: 160 }, 80)).toBe(1);
  expect(nearestBox(boxes, { x: 150, y: 190 }, 80)).toBe(-1);
});
