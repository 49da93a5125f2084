import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { caretAfter } from './caret-after.ts';

function deltaOf(before: string, edit: (text: Y.Text) => void): Y.YTextEvent['delta'] {
  const text = new Y.Doc().getText('t');
  text.insert(0, before);
  let delta: Y.YTextEvent['delta'] = [];
  text.observe((event) => {
    delta = event.delta;
  });
  edit(text);
  return delta;
}

test('the caret stays in its word when somebody types before it', () => {
  expect(
    caretAfter(
      6,
      deltaOf('wij gaan', (text) => text.insert(0, 'nu ')),
      false,
    ),
  ).toBe(9);
});

test('the caret stays where it is when somebody types after it', () => {
  expect(
    caretAfter(
      3,
      deltaOf('wij gaan', (text) => text.insert(8, ' nu')),
      false,
    ),
  ).toBe(3);
});

test('the caret falls back to the edge of what somebody removed around it', () => {
  expect(
    caretAfter(
      5,
      deltaOf('wij gaan', (text) => text.delete(3, 4)),
      false,
    ),
  ).toBe(3);
});

test('what is inserted right at the caret pushes it along only when asked', () => {
  const delta = deltaOf('abc', (text) => text.insert(1, 'X'));
  expect([caretAfter(1, delta, false), caretAfter(1, delta, true)]).toEqual([1, 2]);
});
