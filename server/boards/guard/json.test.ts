import { expect, test } from 'vitest';
import { isTameJson } from './json.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : { deeper: nested(depth - 1) });

test.each([
  [null],
  [true],
  [0],
  [-1.5],
  [''],
  ['een zin'],
  [[1, [2, 'drie']]],
  [{ state: 'todo', order: 'a0' }],
])('plain JSON is tame: %j', (value) => expect(isTameJson(value)).toBe(true));

test.each([
  ['undefined', undefined],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['a big integer', 1n],
  ['bytes', Uint8Array.of(1)],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['an object of no class', Object.create(null) as unknown],
  ['an object with another prototype', Object.create({ isAdmin: true }) as unknown],
  ['a key that means something to objects', JSON.parse('{"constructor": 1}') as unknown],
  ['the same, deep inside', [{ a: JSON.parse('{"__proto__": 1}') as unknown }]],
  ['an undefined inside', { a: undefined }],
])('%s is not', (_what, value) => expect(isTameJson(value)).toBe(false));

test('eight levels are enough for anybody', () => {
  expect(isTameJson(nested(8))).toBe(true);
  expect(isTameJson(nested(9))).toBe(false);
});

test('its size is bounded, wherever the characters are', () => {
  expect(isTameJson('x'.repeat(12_000))).toBe(true);
  expect(isTameJson('x'.repeat(12_001))).toBe(false);
  expect(isTameJson({ ['k'.repeat(12_001)]: 1 })).toBe(false);
  expect(isTameJson(Array.from({ length: 2_000 }, () => 1))).toBe(false);
  expect(isTameJson(['x'.repeat(6_000), 'y'.repeat(6_000)])).toBe(false);
});
