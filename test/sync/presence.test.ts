import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { expect, test } from 'vitest';
import { createBoard, startBoardServer } from '../support/board-server.ts';
import { frameMaker } from '../support/frame-maker.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { syncClient, type SyncClient } from '../support/sync-client.ts';

async function setUp() {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd');
  const server = await startBoardServer({ log });
  return { ...server, board, path: `board:${board}` };
}

const seen = (by: SyncClient, of: SyncClient): unknown =>
  by.provider.awareness.getStates().get(of.doc.clientID);

test('who is here is stamped by the server, whatever a client says of itself', async () => {
  const { url, board } = await setUp();
  const anna = syncClient(url, board, 'anna');
  const bram = syncClient(url, board, 'bram');
  anna.provider.awareness.setLocalState({
    holding: 'action-1',
    person: { id: 'bram', name: 'Bram' },
    junk: 1,
  });
  await expect
    .poll(() => seen(bram, anna))
    .toEqual({ holding: 'action-1', open: null, person: { id: 'anna', name: 'anna', initials: 'AN' } });
});

test('who comes later sees who is here, and who leaves is gone', async () => {
  const { url, board } = await setUp();
  const anna = syncClient(url, board, 'anna');
  anna.provider.awareness.setLocalState({ open: 'goal-1' });
  await expect.poll(() => anna.provider.synced).toBe(true);
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => seen(bram, anna)).toMatchObject({ open: 'goal-1' });
  anna.provider.ws?.close();
  await expect.poll(() => seen(bram, anna)).toBeUndefined();
  // the provider comes back by itself, with the clock it had
  await expect.poll(() => seen(bram, anna)).toMatchObject({ open: 'goal-1' });
});

test('the last of many changes is the one that others see', async () => {
  const { url, board } = await setUp();
  const anna = syncClient(url, board, 'anna');
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => anna.provider.synced && bram.provider.synced).toBe(true);
  for (let index = 0; index < 15; index += 1)
    anna.provider.awareness.setLocalState({ holding: `action-${index}` });
  await expect.poll(() => seen(bram, anna)).toMatchObject({ holding: 'action-14' });
});

test('echoes of others do no harm, and settle', async () => {
  const { url, board, hub } = await setUp();
  const people = ['anna', 'bram', 'chris', 'daan'].map((name) => syncClient(url, board, name));
  for (const { provider } of people) provider.awareness.setLocalState({ open: 'goal-1' });
  await expect
    .poll(() => people.every(({ provider }) => provider.awareness.getStates().size === people.length))
    .toBe(true);
  people[0]?.provider.ws?.close();
  await expect
    .poll(() =>
      people.every(
        ({ provider }) => provider.wsconnected && provider.awareness.getStates().size === people.length,
      ),
    )
    .toBe(true);
  expect(hub.counts.sockets).toBe(4);
  expect(people.flatMap(({ closed }) => closed)).toEqual([]);
});

test('presence of somebody else closes the socket', async () => {
  const { url, board, path } = await setUp();
  const anna = syncClient(url, board, 'anna');
  const bram = syncClient(url, board, 'bram');
  anna.provider.awareness.setLocalState({ open: 'goal-1' });
  await expect.poll(() => seen(bram, anna)).toMatchObject({ open: 'goal-1' });
  const socket = await rawSocket(url, path, { as: 'mallory' });
  socket.send(frameMaker.awareness([{ client: anna.doc.clientID, clock: 900, state: { open: 'goal-9' } }]));
  expect(await socket.closed).toBe(4403);
  expect(seen(bram, anna)).toMatchObject({ open: 'goal-1' });
});

test('presence that is none closes the socket', async () => {
  const { url, path } = await setUp();
  const socket = await rawSocket(url, path, { as: 'mallory' });
  socket.send(Uint8Array.of(1, 4, 1, 5, 0, 9));
  expect(await socket.closed).toBe(4400);
});
