import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareOrdered, defaultOrder, insertAt, isOrderKey, type Ordered } from './order.ts';

const card = (id: string, order: string): Ordered => ({ id, order });

/** The column as it is after inserting `id` at `index`. */
function inserted(column: readonly Ordered[], index: number, id: string): string[] {
  const { order, rekeyed } = insertAt(column, index);
  const moved = new Map(rekeyed.map((other) => [other.id, other.order]));
  return [...column.map((other) => card(other.id, moved.get(other.id) ?? other.order)), card(id, order)]
    .sort(compareOrdered)
    .map((other) => other.id);
}

test('cards are sorted by order, and by id where the order is the same', () => {
  expect(
    [card('b', 'a1'), card('a', 'a1'), card('c', 'a0')].sort(compareOrdered).map(({ id }) => id),
  ).toEqual(['c', 'a', 'b']);
  expect(compareOrdered(card('a', 'a1'), card('a', 'a1'))).toBe(0);
});

test('an empty column, its front and its end can be inserted into', () => {
  expect(insertAt([], 0)).toEqual({ order: defaultOrder, rekeyed: [] });
  expect(inserted([card('a', 'a0'), card('b', 'a1')], 0, 'x')).toEqual(['x', 'a', 'b']);
  expect(inserted([card('a', 'a0'), card('b', 'a1')], 2, 'x')).toEqual(['a', 'b', 'x']);
});

test('between equals only those to the right get new keys', () => {
  const column = [card('a', 'a1'), card('b', 'a1'), card('c', 'a1'), card('d', 'a2')];
  const { rekeyed } = insertAt(column, 1);
  expect(rekeyed.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(inserted(column, 1, 'x')).toEqual(['a', 'x', 'b', 'c', 'd']);
});

test('a card comes exactly where it was put, whatever keys the others have', () => {
  const keys = fc.array(fc.constantFrom('a0', 'a1', 'a1', 'a1V', 'a2', 'Zz', 'b00'), { maxLength: 12 });
  fc.assert(
    fc.property(keys, fc.nat(12), (orders, at) => {
      const column = orders
        .map((order, index) => card(`c${String(index).padStart(2, '0')}`, order))
        .sort(compareOrdered);
      const index = Math.min(at, column.length);
      const expected = column.map(({ id }) => id);
      expected.splice(index, 0, 'x');
      expect(inserted(column, index, 'x')).toEqual(expected);
    }),
    { seed: 1, numRuns: 1_000 },
  );
});

test('a thousand cards put at one spot stay in order, with keys that a board takes', () => {
  const column: Ordered[] = [card('first', 'a0'), card('last', 'a1')];
  for (let at = 0; at < 1_000; at += 1) {
    const { order, rekeyed } = insertAt(column, 1);
    expect(rekeyed).toEqual([]);
    column.splice(1, 0, card(`c${at}`, order));
  }
  expect(column.every(({ order }) => isOrderKey(order))).toBe(true);
});

test.each([
  [''],
  ['a'],
  ['a0 '],
  ['é'],
  ['a00'],
  ['b1'],
  [null],
  [7],
  ['a1'.repeat(101)],
  ['A00000000000000000000000000'],
])('%j is no order key', (value) => {
  expect(isOrderKey(value)).toBe(false);
});

test.each([['a0'], ['Zz'], ['a1V'], ['b00']])('%j is an order key', (value) => {
  expect(isOrderKey(value)).toBe(true);
});
