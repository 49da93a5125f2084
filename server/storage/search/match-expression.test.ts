import { expect, test } from 'vitest';
import { allOf, wordsOf } from './match-expression.ts';

test('a question is taken apart into its words, and nothing in it is an operator', () => {
  expect(wordsOf('  "Intake" AND (NOT title:x*) -- \'; drop')).toEqual([
    'Intake',
    'AND',
    'NOT',
    'title',
    'x',
    'drop',
  ]);
  expect(allOf(['Intake', 'AND', 'x'])).toBe('"Intake" * AND "AND" * AND "x"');
});

test('signs alone are no words', () => {
  // an accent that was typed by itself stands in no text
  expect(wordsOf('intake \u0301 \u0308')).toEqual(['intake']);
  expect(wordsOf('"*():^-+ \u0000 …')).toEqual([]);
});

test('a very long question counts for its first words, each by its beginning', () => {
  const words = wordsOf('lang'.repeat(2_500) + ' en veel'.repeat(900));
  expect(words).toHaveLength(10);
  expect(words[0]).toBe('lang'.repeat(10));
});
