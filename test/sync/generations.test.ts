import { defaultLimits } from '@verbeterbord/server/boards/limits.ts';
import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { StorageFullError } from '@verbeterbord/server/storage/storage-errors.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { readMeta, snapshot } from '@verbeterbord/shared/board/read.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { createBoard, startBoardServer } from '../support/board-server.ts';
import { syncClient } from '../support/sync-client.ts';

const titles = (doc: Y.Doc): string[] => snapshot(doc).ideas.map(({ title }) => title);
/** Whatever was edited is due. */
const eager = { ...defaultLimits.tidy, clients: 1, times: 0, least: -1e9 };

async function open(tidy = eager, linger = 50) {
  const log = new MemoryBoardLog();
  const server = await startBoardServer({ log, limits: { tidy, linger } });
  const board = await createBoard(log, 'jeugd');
  return { ...server, log, board };
}

test('a board that everybody has left is built anew: who comes gets it, and an older copy is never merged', async () => {
  const { url, log, board, hub } = await open();
  const anna = syncClient(url, board, 'anna', { params: { saved: '1' } });
  await expect.poll(() => anna.provider.synced).toBe(true);
  anna.run(addIdea, { title: 'Eerder bellen' });
  await expect.poll(() => (anna.saved.at(-1) ?? 0) > 1).toBe(true);
  const copy = anna.doc;
  anna.provider.disconnect();
  await expect.poll(async () => (await log.load(board))?.epoch).toBe(2);
  await expect.poll(() => hub.counts.rooms).toBe(0);

  anna.run(addIdea, { title: 'Zonder net' });
  const again = syncClient(url, board, 'anna', { doc: copy, params: { epoch: '1' } });
  await expect.poll(() => again.closed).toEqual([closeCodes.otherEpoch]);
  const bram = syncClient(url, board, 'bram', { params: { epoch: '2' } });
  await expect.poll(() => titles(bram.doc)).toEqual(['Eerder bellen']);
  expect(readMeta(bram.doc).epoch).toBe(2);
  expect(bram.doc.store.clients.size).toBe(1);
});

test('a board that nobody edited is left as it is', async () => {
  const { url, log, board, hub } = await open();
  const anna = syncClient(url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  anna.provider.disconnect();
  await expect.poll(() => hub.counts.rooms).toBe(0);
  expect((await log.load(board))?.epoch).toBe(1);
});

test('while people are on a board it is built anew only by force, and not when one of them edited just now', async () => {
  const quiet = await open({ ...eager, quiet: 0 });
  const busy = await open();
  for (const { url, board, hub, log } of [quiet, busy]) {
    const anna = syncClient(url, board, 'anna', { params: { saved: '1' } });
    await expect.poll(() => anna.provider.synced).toBe(true);
    anna.run(addIdea, { title: 'Eerder bellen' });
    await expect.poll(() => (anna.saved.at(-1) ?? 0) > 1).toBe(true);
    expect(await hub.tidy(board)).toBe('later');
    const isQuiet = hub === quiet.hub;
    expect(await hub.tidy(board, { force: true })).toBe(isQuiet ? 'rebuilt' : 'later');
    expect((await log.load(board))?.epoch).toBe(isQuiet ? 2 : 1);
    await expect.poll(() => anna.closed).toEqual(isQuiet ? [closeCodes.otherEpoch] : []);
    expect(anna.provider.wsconnected).toBe(!isQuiet);
  }
});

test('what comes while the new generation is being written waits, and is in it', async () => {
  const { url, log, board, hub } = await open(eager, 60_000);
  expect((await hub.edit(board, null, addIdea, { title: 'Eerder bellen' })).ok).toBe(true);
  const writing = Promise.withResolvers<void>();
  let isWriting = false;
  log.beforeCall = (call) => {
    if (call !== 'replace') return undefined;
    isWriting = true;
    return writing.promise;
  };
  const tidied = hub.tidy(board);
  await expect.poll(() => isWriting).toBe(true);
  const edited = hub.edit(board, null, addIdea, { title: 'Intussen' });
  const read = hub.read(board, titles);
  const anna = syncClient(url, board, 'anna', { params: { epoch: '1' } });
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => hub.counts.sockets).toBe(2);
  writing.resolve();
  expect([await tidied, (await edited).ok, (await read).includes('Eerder bellen')]).toEqual([
    'rebuilt',
    true,
    true,
  ]);
  await expect.poll(() => titles(bram.doc).toSorted()).toEqual(['Eerder bellen', 'Intussen']);
  await expect.poll(() => anna.closed).toEqual([closeCodes.otherEpoch]);
  expect((await log.load(board))?.epoch).toBe(2);
});

test('when the new generation can not be written the board is as it was, and everybody comes in', async () => {
  const { url, log, board, hub, reports } = await open();
  expect((await hub.edit(board, null, addIdea, { title: 'Eerder bellen' })).ok).toBe(true);
  log.failure = { error: new StorageFullError('no space'), calls: ['replace'] };
  await expect.poll(() => hub.tidy(board)).toBe('later');
  expect(reports.some(({ message }) => message === `board ${board} was not built anew`)).toBe(true);
  const anna = syncClient(url, board, 'anna', { params: { epoch: '1' } });
  await expect.poll(() => titles(anna.doc)).toEqual(['Eerder bellen']);
  expect((await log.load(board))?.epoch).toBe(1);
});

test('a server that stops while it looks for what may leave writes everything and ends', async () => {
  const server = await open(eager, 60_000);
  const { log, board, hub } = server;
  expect((await hub.edit(board, null, addIdea, { title: 'Eerder bellen' })).ok).toBe(true);
  const tidied = hub.tidy(board);
  await server.stop();
  // whichever came first
  expect(['later', 'rebuilt']).toContain(await tidied);
  const loaded = await log.load(board);
  expect(loaded?.updates).toEqual([]);
  expect(loaded?.snapshot).not.toBeNull();
});
