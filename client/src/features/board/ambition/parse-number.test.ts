import { expect, test } from 'vitest';
import { parseNumber } from './parse-number.ts';

test('a number is read as people in the Netherlands write it', () => {
  expect(parseNumber('28')).toBe(28);
  expect(parseNumber(' 12,5 ')).toBe(12.5);
  expect(parseNumber('12.5')).toBe(12.5);
  expect(parseNumber('1.250')).toBe(1250);
  expect(parseNumber('1.250,5')).toBe(1250.5);
  expect(parseNumber('85 %')).toBe(85);
  expect(parseNumber('-3')).toBe(-3);
});

test('what is no number is refused instead of guessed', () => {
  for (const typed of ['', 'veel', '1,2,3', '12 dagen', '1e5', '9'.repeat(20)])
    expect(parseNumber(typed)).toBeNull();
});
