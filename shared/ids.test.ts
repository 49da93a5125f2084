import { expect, test } from 'vitest';
import { asId, isId, newId, type GoalId } from './ids.ts';

test('a new id is an id, and another one each time', () => {
  const ids = Array.from({ length: 1_000 }, () => newId());
  expect(ids.every(isId)).toBe(true);
  expect(new Set(ids).size).toBe(1_000);
});

test.each([['a'], ['0'], ['a-b'], ['x'.repeat(40)]])('%s is an id', (text) => {
  expect(isId(text)).toBe(true);
  expect(asId<GoalId>(text)).toBe(text);
});

test.each([
  [''],
  ['-a'],
  ['A'],
  ['a b'],
  ['a/b'],
  ['__proto__'],
  ['é'],
  ['x'.repeat(41)],
  ['a\n'],
  [1],
  [null],
])('%j is no id', (text) => {
  expect(isId(text)).toBe(false);
});
