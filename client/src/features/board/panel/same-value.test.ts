import { expect, test } from 'vitest';
import { sameValue } from './same-value.ts';

test('values that read the same are the same, however they were made', () => {
  expect(sameValue([{ id: 'a', stamp: null }], [{ id: 'a', stamp: null }])).toBe(true);
  expect(sameValue({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
  expect(sameValue([], [])).toBe(true);
});

test('any difference shows, in depth too', () => {
  expect(sameValue([{ id: 'a', stamp: null }], [{ id: 'a', stamp: { at: 'x' } }])).toBe(false);
  expect(sameValue({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameValue([1], { 0: 1 })).toBe(false);
  expect(sameValue([1, 2], [1])).toBe(false);
  expect(sameValue(null, {})).toBe(false);
});
