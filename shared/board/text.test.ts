import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { replaceText, textEdit } from './text.ts';

function apply(before: string, next: string): string {
  const edit = textEdit(before, next);
  return edit === null
    ? before
    : before.slice(0, edit.index) + edit.insert + before.slice(edit.index + edit.remove);
}

test.each([
  ['', 'a', { index: 0, remove: 0, insert: 'a' }],
  ['a', '', { index: 0, remove: 1, insert: '' }],
  ['abc', 'abXc', { index: 2, remove: 0, insert: 'X' }],
  ['abc', 'ac', { index: 1, remove: 1, insert: '' }],
  ['abc', 'aXc', { index: 1, remove: 1, insert: 'X' }],
  ['aaa', 'aaaa', { index: 3, remove: 0, insert: 'a' }],
])('from %j to %j is one small edit', (before, next, edit) => {
  expect(textEdit(before, next)).toEqual(edit);
});

test('the same text is no edit', () => {
  expect(textEdit('abc', 'abc')).toBeNull();
});

test('an emoji is replaced whole, also where two share a half', () => {
  // 🍰 and 🍱 share their first half; 🐰 and 🍰 their second
  expect(textEdit('🍰', '🍱')).toEqual({ index: 0, remove: 2, insert: '🍱' });
  expect(textEdit('x🐰', 'x🍰')).toEqual({ index: 1, remove: 2, insert: '🍰' });
});

test('any edit makes the text that was asked for, and cuts no emoji in two', () => {
  const word = fc
    .array(fc.constantFrom('a', 'b', '🍰', '🍱', '🐰', ' '), { maxLength: 8 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(word, word, (before, next) => {
      expect(apply(before, next)).toBe(next);
      expect(textEdit(before, next)?.insert.isWellFormed() ?? true).toBe(true);
    }),
    { seed: 1, numRuns: 2_000 },
  );
});

test('a shared text that was rewritten reads the same everywhere', () => {
  const doc = new Y.Doc();
  const text = doc.getText('t');
  text.insert(0, 'Taart 🍰 om drie');
  replaceText(text, 'Taart 🍱 om vier');
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  expect(other.getText('t').toString()).toBe('Taart 🍱 om vier');
});

test('a word typed elsewhere in the text at the same time stays', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()];
  mine.getText('t').insert(0, 'Bellen met de huisarts');
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine));
  replaceText(mine.getText('t'), 'Mailen met de huisarts');
  theirs.getText('t').insert(22, ' in Alphen');
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs));
  expect(mine.getText('t').toString()).toBe('Mailen met de huisarts in Alphen');
});
