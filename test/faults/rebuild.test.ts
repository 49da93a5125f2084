import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import type { BoardLog, LoadedBoard } from '@verbeterbord/server/storage/boards/board-log.ts';
import { databaseFile, openStorage } from '@verbeterbord/server/storage/database.ts';
import { EditAdopter } from '@verbeterbord/server/usecases/boards/adopt-edits.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { snapshot, type BoardSnapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { temporaryFolder } from '../support/temporary-storage.ts';

const board = asId<BoardId>('jeugd');
const anna = asId<PersonId>('anna');
const at = toInstant(Date.UTC(2026, 0, 5));

/** More statements than either takes. */
const mostStatements = 40;
/** A process per statement, on a machine that may be busy. Milliseconds. */
const patience = 180_000;

function documentOf(loaded: LoadedBoard | null): Y.Doc {
  const doc = new Y.Doc();
  if (loaded?.snapshot) Y.applyUpdateV2(doc, loaded.snapshot);
  for (const { bytes } of loaded?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

interface Found {
  readonly epoch: number;
  readonly board: BoardSnapshot;
  readonly former: string | null;
  readonly departed: number;
  readonly late: number;
}

/** What a server finds that starts on this folder. */
async function look(dataDir: string): Promise<Found> {
  const storage = await openStorage({ dataDir, thread: false });
  try {
    const { boardLog, db } = storage;
    const loaded = await boardLog.load(board);
    const former = await boardLog.former(board, 1);
    const rows = await db.selectFrom('departed_card').selectAll().execute();
    const late = await db.selectFrom('late_edit').selectAll().execute();
    const bytes = former === null ? null : Buffer.from(former.bytes).toString('base64');
    const read = snapshot(documentOf(loaded));
    return {
      epoch: loaded?.epoch ?? 0,
      board: read,
      former: bytes,
      departed: rows.length,
      late: late.length,
    };
  } finally {
    await storage.close();
  }
}

async function prepare(fill: (log: BoardLog) => Promise<void>): Promise<string> {
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir, thread: false });
  const { db, boardLog } = storage;
  await db
    .insertInto('team')
    .values({ id: asId<TeamId>('team'), name: 'Team', parent: null })
    .execute();
  await db
    .insertInto('person')
    .values({ id: anna, name: 'Anna', initials: 'AN', role: 'consulent', office: null })
    .execute();
  await fill(boardLog);
  await storage.checkpoint();
  await storage.close();
  return dataDir;
}

const copyOf = (dataDir: string): string => {
  const copy = join(temporaryFolder(), 'copy');
  mkdirSync(copy);
  copyFileSync(join(dataDir, databaseFile), join(copy, databaseFile));
  return copy;
};

/** Runs it with a power cut at the n-th statement; false when it came through without meeting one. */
function struck(dataDir: string, ...more: readonly string[]): boolean {
  const { signal, stdout, stderr } = spawnSync(
    process.execPath,
    [`${import.meta.dirname}/rebuild-process.ts`, dataDir, ...more],
    { encoding: 'utf8' },
  );
  if (signal !== 'SIGKILL' && (stdout !== 'whole\n' || stderr !== '')) throw new Error(`${stdout} ${stderr}`);
  return signal === 'SIGKILL';
}

/** What another server does, that starts on this folder and gets these edits of the first generation. */
async function bring(dataDir: string, update: Uint8Array): Promise<void> {
  const storage = await openStorage({ dataDir, thread: false });
  const fail = (error: unknown): never => {
    throw error;
  };
  const { boardLog } = storage;
  const hub = new Hub({ log: boardLog, events: new ServerEvents(fail), report: () => undefined });
  const adopted = await new EditAdopter({ hub, boardLog, now: Date.now }).adopt({
    board,
    epoch: 1,
    person: anna,
    update,
  });
  expect(adopted.ok).toBe(true);
  await hub.close();
  await storage.close();
}

/** A board with two actions, one of which leaves, written by several clients; and its document. */
async function filled(): Promise<{ readonly dataDir: string; readonly doc: Y.Doc }> {
  const doc = new Y.Doc();
  const dataDir = await prepare(async (log) => {
    initialiseBoard(doc, { board });
    for (const id of ['stays', 'leaves'])
      addAction(doc, { title: id, goal: null, cycle: 1 }, { by: null, now: at, newId: () => id });
    await log.create(
      { id: board, team: asId('team'), title: 'Jeugd', person: null, at },
      Y.encodeStateAsUpdate(doc),
    );
    for (const client of [11, 12, 13]) {
      doc.clientID = client;
      const from = Y.encodeStateVector(doc);
      editText(
        doc,
        { kind: 'action', id: 'stays', field: 'notes', text: `van ${client}` },
        { by: anna, now: at, newId: () => 'x' },
      );
      const bytes = Y.encodeStateAsUpdate(doc, from);
      await log.append([{ board, bytes, person: anna, at }], [], [{ board, client, person: anna }]);
    }
  });
  return { dataDir, doc };
}

test(
  'a power cut at any statement of building a board anew leaves the one generation whole, or the other',
  async () => {
    const { dataDir } = await filled();
    const before = await look(copyOf(dataDir));
    const whole = copyOf(dataDir);
    expect(struck(whole, 'rebuild', '0')).toBe(false);
    const after = await look(whole);
    expect(after).toMatchObject({ epoch: 2, departed: 1 });
    expect(after.board.actions.map(({ id, notes }) => [id, notes])).toEqual([['stays', 'van 13']]);
    const outcomes = new Set<number>();
    let strikes = 0;
    for (let nth = 1; nth < mostStatements; nth += 1) {
      const folder = copyOf(dataDir);
      if (!struck(folder, 'rebuild', `${nth}`)) break;
      strikes += 1;
      const found = await look(folder);
      outcomes.add(found.epoch);
      const expected = found.epoch === 1 ? before : after;
      // the bytes of a new generation bear another client's number each time
      expect({ ...found, former: found.former === null }).toEqual({
        ...expected,
        former: expected.former === null,
      });
    }
    expect([...outcomes]).toEqual([1, 2]);
    expect(strikes).toBeGreaterThan(8);
  },
  patience,
);

test(
  'a power cut at any statement of bringing edits to a former generation makes them once when they are brought again',
  async () => {
    const { dataDir, doc } = await filled();
    expect(struck(dataDir, 'rebuild', '0')).toBe(false);
    // folds the journal into the file
    expect((await look(dataDir)).epoch).toBe(2);
    const context = { by: anna, now: at, newId: () => 'new' };
    const from = Y.encodeStateVector(doc);
    doc.clientID = 21;
    editText(doc, { kind: 'action', id: 'stays', field: 'notes', text: 'van 13 en van mij' }, context);
    editText(doc, { kind: 'action', id: 'leaves', field: 'notes', text: 'te laat' }, context);
    const bytes = Y.encodeStateAsUpdate(doc, from);
    const update = Buffer.from(bytes).toString('base64');
    let strikes = 0;
    for (let nth = 1; nth < mostStatements; nth += 1) {
      const folder = copyOf(dataDir);
      const wasStruck = struck(folder, 'adopt', `${nth}`, update);
      // the browser heard nothing, and comes again
      await bring(folder, bytes);
      const found = await look(folder);
      expect(found.board.actions.map(({ id, notes }) => [id, notes])).toEqual([
        ['stays', 'van 13 en van mij'],
      ]);
      expect(found.late).toBe(1);
      if (!wasStruck) break;
      strikes += 1;
    }
    expect(strikes).toBeGreaterThan(5);
  },
  patience,
);
