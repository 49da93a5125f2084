import { describe, expect, test } from 'vitest';
import { SaveCount } from './save-count.ts';

/** A local change on an open socket: the provider sends, then the document tells us. */
function typed(count: SaveCount, key: string | null = null): void {
  count.updating();
  count.changed(key);
}

function connected(earlier = 0): SaveCount {
  const count = new SaveCount(earlier);
  count.opened();
  count.answering();
  return count;
}

describe('on a socket that stays open', () => {
  test('a fresh connection is settled once the server confirmed the first answer, and not before', () => {
    const count = connected();
    expect(count.settled).toBe(false);
    count.confirmed(1);
    expect(count.settled).toBe(true);
  });

  test('a change waits until the very frame that carried it is confirmed', () => {
    const count = connected();
    count.confirmed(1);
    typed(count);
    typed(count);
    expect(count.pending).toBe(2);
    count.confirmed(2);
    expect(count.pending).toBe(1);
    expect(count.settled).toBe(false);
    count.confirmed(3);
    expect(count.settled).toBe(true);
  });

  test('a confirmation that was already told, or of frames never sent, changes nothing', () => {
    const count = connected();
    typed(count);
    count.confirmed(9);
    count.confirmed(0);
    expect(count.pending).toBe(1);
  });

  test('typing in one text counts once, and waits for its last letter', () => {
    const count = connected();
    count.confirmed(1);
    typed(count, 'action:a1:title');
    typed(count, 'action:a1:title');
    typed(count, 'action:a1:title');
    expect(count.pending).toBe(1);
    count.confirmed(3);
    expect(count.pending).toBe(1);
    count.confirmed(4);
    expect(count.pending).toBe(0);
  });
});

describe('when the connection goes', () => {
  test('a change made offline waits for the answer on the next socket to be confirmed', () => {
    const count = connected();
    count.confirmed(1);
    count.changed(null);
    expect(count.pending).toBe(1);
    count.opened();
    count.answering();
    expect(count.settled).toBe(false);
    count.confirmed(1);
    expect(count.settled).toBe(true);
  });

  test('a change sent on a socket that broke before its confirmation is not counted as saved by the next socket', () => {
    const count = connected();
    count.confirmed(1);
    typed(count);
    count.opened();
    count.confirmed(1);
    expect(count.pending).toBe(1);
    count.answering();
    count.confirmed(1);
    expect(count.pending).toBe(0);
  });

  test('a change while the socket is no longer open is not tied to the last frame that was sent', () => {
    const count = connected();
    typed(count);
    count.changed(null);
    count.confirmed(2);
    expect(count.pending).toBe(1);
  });

  test('what is typed before the server asked is held back and goes with the answer', () => {
    const count = new SaveCount();
    count.opened();
    expect(count.updating()).toBe(false);
    count.changed(null);
    count.answering();
    count.confirmed(1);
    expect(count.settled).toBe(true);
  });
});

test('changes kept from an earlier visit count until the first answer of this visit is confirmed', () => {
  const count = new SaveCount(3);
  expect(count.pending).toBe(3);
  count.opened();
  expect(count.settled).toBe(false);
  count.answering();
  expect(count.pending).toBe(3);
  count.confirmed(1);
  expect(count.pending).toBe(0);
});
