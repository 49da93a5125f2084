import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

test.each([
  [
    'both add at other places',
    'Bellen',
    'Bellen met huisartsen',
    'Vandaag Bellen',
    'Vandaag Bellen met huisartsen',
  ],
  ['both add at one place', 'Bellen', 'Bellen!', 'Bellen?', 'Bellen?!'],
  [
    'one rewrites a word, the other adds a sentence',
    'Bel Jan. Klaar.',
    'Bel Piet. Klaar.',
    'Bel Jan. Klaar. Ja.',
    'Bel Piet. Klaar. Ja.',
  ],
  ['both take away the same', 'een twee drie', 'een drie', 'een drie', 'een drie'],
  ['one takes away what the other writes in', 'een twee drie', 'een drie', 'een tweede drie', 'een dedrie'],
  ['one empties it, the other adds', 'oud', '', 'oud nieuw', ' nieuw'],
  ['a picture of two halves stays whole', 'a👍b', 'a👍👎b', 'a👍b👌', 'a👍👎b👌'],
  ['only one of them changed it', 'zelfde', 'anders', 'zelfde', 'anders'],
])('two versions of one text become one: %s', (_, base, mine, theirs, merged) => {
  expect(mergeTexts(base, mine, theirs)).toBe(merged);
});

/** A text of letters that nobody else uses, made of another by taking some away and adding some. */
const rewriting = (first: number) =>
  fc
    .array(fc.record({ at: fc.nat(), remove: fc.nat(6), insert: fc.nat(9) }), { maxLength: 8 })
    .map((edits) => {
      let letter = first;
      return (base: string): string => {
        let text = base;
        for (const { at, remove, insert } of edits) {
          const from = at % (text.length + 1);
          const fresh = Array.from({ length: insert }, () => String.fromCharCode((letter += 1)));
          text = text.slice(0, from) + fresh.join('') + text.slice(from + remove);
        }
        return text;
      };
    });

const lettersOf = (text: string): Set<string> => new Set(text);

test('whatever two people do to a text apart: every letter that either wrote is there once, and none that either took away', () => {
  fc.assert(
    fc.property(fc.nat(60), rewriting(0x4e00), rewriting(0x6000), (length, byMe, byThem) => {
      const base = Array.from({ length }, (_, index) => String.fromCharCode(0x3041 + index)).join('');
      const [mine, theirs] = [byMe(base), byThem(base)];
      const merged = mergeTexts(base, mine, theirs);
      const kept = lettersOf(mine)
        .union(lettersOf(theirs))
        .difference(lettersOf(base).difference(lettersOf(mine)))
        .difference(lettersOf(base).difference(lettersOf(theirs)));
      expect(lettersOf(merged)).toEqual(kept);
      expect(merged).toHaveLength(kept.size);
    }),
    { seed: 4, numRuns: 2_000 },
  );
});

test('texts of which hardly anything is left keep what both wrote, within the time that a test has', () => {
  const text = (seed: number): string =>
    Array.from(
      { length: 4_000 },
      (_, index) => `w${(index * seed) % 997}${index % 7 === 0 ? '\n' : ' '}`,
    ).join('');
  const merged = mergeTexts(text(3), `${text(5)}MIJN`, `${text(7)}HUN`);
  expect(merged).toContain('MIJN');
  expect(merged).toContain('HUN');
});
