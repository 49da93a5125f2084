import { expect, test } from 'vitest';
import { languageOf, sayIn } from './export-words.ts';

test.each([
  ['en', 'nl', 'en'],
  ['nl', 'en', 'nl'],
  [undefined, 'en-GB,en;q=0.9,nl;q=0.8', 'en'],
  [undefined, 'de,nl;q=0.7,en;q=0.3', 'nl'],
  [undefined, 'en;q=0,nl', 'nl'],
  [undefined, '*', 'nl'],
  [undefined, 'fr', 'nl'],
  [undefined, undefined, 'nl'],
  [undefined, ';;q=x,', 'nl'],
] as const)('asked for %s by a browser that wants %s, a file is in %s', (asked, wanted, language) => {
  expect(languageOf(asked, { headers: { 'accept-language': wanted } })).toBe(language);
});

test('a word of a file is said in its language', () => {
  expect(sayIn('nl')('naar later')).toBe('naar later');
  expect(sayIn('en')('naar later')).toBe('put off');
});
