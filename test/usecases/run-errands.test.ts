import { ErrandStore } from '@verbeterbord/server/storage/team-of-teams/errands.ts';
import { runErrands, type PerformErrand } from '@verbeterbord/server/usecases/crossings/run-errands.ts';
import { accept, refuse, type RefusalCode } from '@verbeterbord/shared/errors.ts';
import { asId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { temporaryStorage } from '../support/temporary-storage.ts';

const board = asId<BoardId>('bord');
const at = '2026-11-22T09:00:00.000Z' as Instant;

/** An outbox on disk, and what became of each errand, in order. `refuses` says what a board answers to an object. */
async function outbox(refuses: Map<string, RefusalCode>) {
  const { storage } = await temporaryStorage();
  const { db } = storage;
  await db
    .insertInto('team')
    .values({ id: asId<TeamId>('team'), name: 'Team', parent: null })
    .execute();
  const row = { id: board, team: asId<TeamId>('team'), title: 'Bord', created_by: null, created_at: at };
  await db
    .insertInto('board')
    .values({ ...row, last_closed: null })
    .execute();
  const errands = new ErrandStore(db);
  const done: string[] = [];
  const told: string[] = [];
  const perform: PerformErrand = async ({ object }) => {
    const code = refuses.get(object);
    if (code === undefined) done.push(object);
    return code === undefined ? accept() : refuse(code);
  };
  const run = async (): Promise<boolean> =>
    runErrands(
      {
        errands,
        perform: { reference: perform, comment: perform, accept: perform },
        onError: (error) => told.push(String(error)),
      },
      board,
    );
  return { errands, run, done, told };
}

test('a board without room lets the rest through, and shows what waited once there is room', async () => {
  const refuses = new Map<string, RefusalCode>([['aanbod', 'too-many']]);
  const { errands, run, done, told } = await outbox(refuses);
  await errands.add(
    [
      { board, kind: 'accept', object: 'aanbod' },
      { board, kind: 'reference', object: 'vraag' },
    ],
    at,
  );
  expect(await run()).toBe(false);
  expect(await run()).toBe(false);
  expect(done).toEqual(['vraag']);
  // said once, however often it is tried
  expect(told).toHaveLength(1);
  refuses.clear();
  expect(await run()).toBe(true);
  expect(done).toEqual(['vraag', 'aanbod']);
  expect(await errands.boards()).toEqual([]);
});

test('what can never be done is let go, and a board that can not be written keeps all that waits, in order', async () => {
  const refuses = new Map<string, RefusalCode>([
    ['weg', 'not-found'],
    ['vol', 'too-many'],
  ]);
  const { errands, run, done } = await outbox(refuses);
  await errands.add(
    [
      { board, kind: 'reference', object: 'weg' },
      { board, kind: 'comment', object: 'vol' },
      { board, kind: 'reference', object: 'bezig' },
      { board, kind: 'reference', object: 'daarna' },
    ],
    at,
  );
  refuses.set('bezig', 'busy');
  expect(await run()).toBe(false);
  expect(done).toEqual([]);
  refuses.delete('bezig');
  expect(await run()).toBe(true);
  expect(done).toEqual(['bezig', 'daarna']);
});
