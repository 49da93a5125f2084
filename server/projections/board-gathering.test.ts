import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServerEvents, type TouchedCard } from '../events.ts';
import { BoardGathering } from './board-gathering.ts';
import type { Dirty } from './dirty-boards.ts';

const [one, two] = [asId<BoardId>('een'), asId<BoardId>('twee')];
const typed = (id: string, field = 'title'): TouchedCard => ({
  kind: 'action',
  id: asId(id),
  fields: new Set([field]),
  typed: true,
});
const moved = (id: string): TouchedCard => ({ ...typed(id, 'place'), typed: false });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function gather({ fails = 0 } = {}) {
  const events = new ServerEvents((error) => {
    throw error;
  });
  const written: (readonly [BoardId, Dirty])[][] = [];
  const errors: unknown[] = [];
  let left = fails;
  const gathering = new BoardGathering({
    events,
    now: () => Date.now(),
    onError: (error) => errors.push(error),
    moved: { quiet: 20, pause: 100, perCard: 1, longest: 300 },
    typed: { quiet: 20, pause: 100, perCard: 1_000, longest: 5_000 },
    wants: ({ fields }) => !fields?.has('notes'),
    behind: async () => [],
    write: async (dirty) => {
      left -= 1;
      if (left >= 0) throw new Error('not now');
      written.push([...dirty]);
    },
  });
  const touch = (board: BoardId, seq: number, ...cards: TouchedCard[]): void =>
    events.emit('boardChanged', { board, seq, cards });
  return { gathering, written, errors, touch };
}

const boardsIn = (written: readonly (readonly [BoardId, Dirty])[][]): BoardId[][] =>
  written.map((each) => each.map(([board]) => board));

test('when it is quiet letters are written as soon as all else', async () => {
  const { gathering, written, touch } = gather();
  await gathering.start();
  touch(one, 1, typed('a'));
  await vi.advanceTimersByTimeAsync(20);
  expect(boardsIn(written)).toEqual([[one]]);
});

test('while much is typed a move is written at once, with all that was typed on its board, and other boards wait', async () => {
  const { gathering, written, touch } = gather();
  await gathering.start();
  touch(one, 1, typed('a'), typed('b'), typed('c'));
  await vi.advanceTimersByTimeAsync(20);
  written.length = 0;
  touch(one, 2, typed('a'));
  touch(two, 3, typed('d'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(written).toEqual([]);
  touch(one, 4, moved('e'));
  await vi.advanceTimersByTimeAsync(20);
  expect(boardsIn(written)).toEqual([[one]]);
  const [, { seq, cards }] = written[0]?.[0] ?? [one, {} as Dirty];
  // its seq says that everything up to it is written: nothing of this board may be left behind
  expect([seq, [...(cards?.keys() ?? [])]]).toEqual([4, ['action:a', 'action:e']]);
  await vi.advanceTimersByTimeAsync(2_100);
  expect(boardsIn(written)).toEqual([[one], [two]]);
});

test('a card that was typed in and moved counts as moved, and keeps the fields of both', async () => {
  const { gathering, written, touch } = gather();
  await gathering.start();
  touch(one, 1, typed('a'));
  touch(one, 2, moved('a'));
  touch(one, 3, typed('a', 'stuckReason'));
  await vi.advanceTimersByTimeAsync(20);
  expect(written[0]?.[0]?.[1].cards?.get('action:a')).toEqual({
    ...moved('a'),
    fields: new Set(['title', 'place', 'stuckReason']),
  });
});

test('what nothing follows from still brings the board up to its seq, without a card', async () => {
  const { gathering, written, touch } = gather();
  await gathering.start();
  touch(one, 7, typed('a', 'notes'));
  await vi.advanceTimersByTimeAsync(20);
  expect(written[0]?.[0]?.[1]).toMatchObject({ seq: 7, cards: new Map() });
});

test('what failed is written with the next change', async () => {
  const { gathering, written, errors, touch } = gather({ fails: 1 });
  await gathering.start();
  touch(one, 1, moved('a'));
  await vi.advanceTimersByTimeAsync(20);
  expect([errors.length, written.length]).toEqual([1, 0]);
  touch(two, 2, moved('b'));
  await vi.advanceTimersByTimeAsync(300);
  expect(boardsIn(written)).toEqual([[one, two]]);
  await gathering.stop();
});
