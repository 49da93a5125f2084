import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { CalmLetters } from './calm-letters.ts';

/** A card that a colleague types in, and how often its showing was asked for. */
function board() {
  const mine = new Y.Doc();
  const colleague = new Y.Doc();
  colleague.getMap('cards').set('a', new Y.Text(''));
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(colleague));
  colleague.on('update', (update: Uint8Array) => Y.applyUpdate(mine, update));
  const letters = new CalmLetters(mine);
  const shown = vi.fn<() => void>();
  const told = letters.calm(shown);
  mine.getMap('cards').observeDeep(() => undefined);
  mine.on('afterTransaction', told);
  const text = (doc: Y.Doc): Y.Text => doc.getMap('cards').get('a') as Y.Text;
  return { mine, colleague, letters, shown, text };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('letters of colleagues', () => {
  test('come gathered: many keystrokes, few showings, and the last one always shows', () => {
    const { colleague, shown, text } = board();
    for (let letter = 0; letter < 40; letter += 1) {
      text(colleague).insert(letter, 'x');
      vi.advanceTimersByTime(10);
    }
    expect(shown.mock.calls.length).toBeLessThanOrEqual(6);
    const before = shown.mock.calls.length;
    text(colleague).insert(0, 'y');
    vi.advanceTimersByTime(200);
    expect(shown.mock.calls.length).toBe(before + 1);
  });

  test('everything that is more than letters shows at once, and my own letters in the frame after that of their field', () => {
    const { mine, colleague, shown, text } = board();
    colleague.getMap('cards').set('done', true);
    expect(shown).toHaveBeenCalledTimes(1);
    text(mine).insert(0, 'a');
    expect(shown).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(40);
    expect(shown).toHaveBeenCalledTimes(2);
    text(mine).insert(0, 'b');
    // what shows the letter as well needn't be told of it again
    mine.getMap('cards').set('done', false);
    expect(shown).toHaveBeenCalledTimes(3);
    vi.advanceTimersByTime(500);
    expect(shown).toHaveBeenCalledTimes(3);
  });

  test('a letter of a colleague right after mine waits for a frame of its own, and holds mine not up', () => {
    const { mine, colleague, shown, text } = board();
    text(colleague).insert(0, 'x');
    vi.advanceTimersByTime(390);
    expect(shown).toHaveBeenCalledTimes(1);
    text(mine).insert(0, 'a');
    text(colleague).insert(0, 'y');
    vi.advanceTimersByTime(40);
    expect(shown).toHaveBeenCalledTimes(2);
    text(colleague).insert(0, 'z');
    vi.advanceTimersByTime(1_000);
    expect(shown).toHaveBeenCalledTimes(3);
  });

  test('come less often while I type or have a card in hand, and the last one always shows', () => {
    const { mine, colleague, letters, shown, text } = board();
    const during = (turn: () => void): number => {
      vi.advanceTimersByTime(2_000);
      const before = shown.mock.calls.length;
      for (let letter = 0; letter < 40; letter += 1) {
        turn();
        text(colleague).insert(0, 'x');
        vi.advanceTimersByTime(25);
      }
      vi.advanceTimersByTime(1_000);
      return shown.mock.calls.length - before;
    };
    letters.inHand = true;
    expect(during(() => undefined)).toBeLessThanOrEqual(4);
    letters.inHand = false;
    const typed = (): void => text(mine).insert(0, 'a');
    // letters of mine show by themselves, two of them together where they come that fast
    expect(during(typed)).toBeLessThanOrEqual(40 / 2 + 4);
    expect(during(() => undefined)).toBeGreaterThanOrEqual(9);
  });

  test('nothing comes after leaving', () => {
    const { colleague, letters, shown, text } = board();
    text(colleague).insert(0, 'a');
    letters.stop();
    vi.advanceTimersByTime(500);
    expect(shown).not.toHaveBeenCalled();
  });
});
