import { countingSocket } from '@verbeterbord/client/src/sync/counting-socket.ts';
import { SaveCount } from '@verbeterbord/client/src/sync/save-count.ts';
import { defaultLimits } from '@verbeterbord/server/boards/limits.ts';
import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoard, startBoardServer } from '../support/board-server.ts';
import { syncClient, type SyncClient } from '../support/sync-client.ts';

/** Stricter than people get, so that a smaller backlog is too much at once; and it mends what looks half at once. */
const strict = {
  bytes: { ...defaultLimits.bytes, burst: 1024 * 1024 },
  backlogStructs: { burst: 400, perSecond: 1 },
  mendEvery: 20,
};

/** Somebody with our own program's socket, and what it says about saving. */
async function setUp() {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd');
  const server = await startBoardServer({ log, limits: strict });
  const count = new SaveCount();
  const anna = syncClient(server.url, board, 'anna', {
    params: { saved: '1' },
    socket: countingSocket(count),
    connect: false,
  });
  // as the program does it: the server's confirmations are counted, and so is every change of one's own
  const heard = anna.saved.push.bind(anna.saved);
  anna.saved.push = (...counts) => {
    for (const each of counts) count.confirmed(each);
    return heard(...counts);
  };
  anna.doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== anna.provider) count.changed(null);
  });
  const bram = syncClient(server.url, board, 'bram');
  await expect.poll(() => bram.provider.synced).toBe(true);
  return { ...server, board, anna, bram, count };
}

/** Three days of work without a network. */
function workOffline(anna: SyncClient, actions: number, notes: number): void {
  const goal = anna.run(addGoal, { title: 'Minder wachten' });
  for (let index = 0; index < actions; index += 1) {
    const title = `Actie ${index}`;
    const action = anna.run(addAction, { title, goal, cycle: 1, notes: `${index} `.repeat(notes / 4) });
    const place = { action, goal, before: null, cycle: 1 };
    anna.run(moveAction, { ...place, state: 'doing' });
    anna.run(moveAction, { ...place, state: 'done' });
    anna.run(editText, { kind: 'action', id: action, field: 'title', text: `${title}, af` });
  }
}

test('days of work without a network arrive whole, though they are more than the server takes at once', async () => {
  const { anna, bram, count, hub, board } = await setUp();
  workOffline(anna, 180, 10_000);
  expect(Y.encodeStateAsUpdate(anna.doc).length).toBeGreaterThan(strict.bytes.burst * 1.4);
  anna.provider.connect();
  await expect.poll(() => snapshot(bram.doc).actions.length, { timeout: 10_000 }).toBeGreaterThan(0);
  // who goes on working meanwhile isn't held up, and doesn't get ahead of it
  expect(count.settled).toBe(false);
  for (let index = 0; index < 30; index += 1) anna.run(addIdea, { title: `Idee ${index}` });
  await expect.poll(() => count.settled, { timeout: 25_000 }).toBe(true);
  expect(count.pending).toBe(0);
  expect(anna.closes).toEqual([]);
  expect(await hub.read(board, snapshot)).toEqual(snapshot(anna.doc));
  await expect.poll(() => snapshot(bram.doc), { timeout: 10_000 }).toEqual(snapshot(anna.doc));
});

test('a connection that breaks half-way goes on where it was', async () => {
  const { anna, bram, count, hub, board } = await setUp();
  workOffline(anna, 60, 10_000);
  anna.provider.connect();
  await expect.poll(() => snapshot(bram.doc).actions.length, { timeout: 10_000 }).toBeGreaterThan(0);
  expect(snapshot(bram.doc).actions.length).toBeLessThan(60);
  anna.provider.disconnect();
  anna.run(addIdea, { title: 'Tussendoor' });
  anna.provider.connect();
  await expect.poll(() => count.settled, { timeout: 25_000 }).toBe(true);
  expect(anna.closes).toEqual([]);
  expect(await hub.read(board, snapshot)).toEqual(snapshot(anna.doc));
});
