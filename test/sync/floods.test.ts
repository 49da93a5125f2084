import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { putCard } from '@verbeterbord/shared/board/command.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { cardMap, snapshot } from '@verbeterbord/shared/board/read.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoard, startBoardServer, type BoardServerOptions } from '../support/board-server.ts';
import { frameMaker, updateBy } from '../support/frame-maker.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { syncClient } from '../support/sync-client.ts';

async function setUp(options: BoardServerOptions = {}, notes = '') {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd', (doc) => {
    for (let index = 0; index < (notes === '' ? 0 : 60); index += 1)
      putCard(doc, 'idea', `idea-${index}`, { title: 'x', notes });
  });
  const server = await startBoardServer({ log, ...options });
  const anna = syncClient(server.url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  return { ...server, board, anna, path: `board:${board}` };
}

test('too many messages close a socket', async () => {
  const { url, path } = await setUp();
  const socket = await rawSocket(url, path, { as: 'mallory' });
  for (let index = 0; index < 1_000; index += 1) socket.send(Uint8Array.of(3));
  expect(await socket.closed).toBe(4429);
});

test('whoever asks for the whole board again and again is closed', async () => {
  const { url, path } = await setUp();
  const socket = await rawSocket(url, path, { as: 'mallory' });
  for (let index = 0; index < 5; index += 1) socket.send(frameMaker.step1(new Y.Doc()));
  expect(await socket.closed).toBe(4429);
});

test('an update that costs the square of its size is refused before it is applied', async () => {
  const { url, path, hub, board, anna } = await setUp({}, 'x');
  const socket = await rawSocket(url, path, { as: 'mallory' });
  // three hundred people who all write the same field at once, none knowing of the others
  const updates = Array.from({ length: 300 }, (_, index) =>
    updateBy(anna.doc, (doc) => cardMap(doc, 'idea', 'idea-1')?.set('order', `a${index % 10}`)),
  );
  socket.send(frameMaker.step2(Y.mergeUpdates(updates)));
  expect(await socket.closed).toBe(4413);
  expect((await hub.read(board, snapshot)).ideas[0]?.order).toBe('a0');
});

test('whoever says nothing is sent away', async () => {
  const { url, path } = await setUp({ limits: { greeting: 50 } });
  const socket = await rawSocket(url, path, { as: 'bram' });
  expect(await socket.closed).toBe(4400);
});

test('one person has ten sockets at most, and a board two hundred', async () => {
  const { url, path } = await setUp({ limits: { socketsPerPerson: 3, socketsPerBoard: 5 } });
  const codes = async (names: readonly string[]): Promise<(number | null)[]> => {
    const sockets = [];
    for (const as of names) sockets.push(await rawSocket(url, path, { as }));
    await Promise.race([Promise.all(sockets.map(({ closed }) => closed)), sockets.at(-1)?.closed]);
    return sockets.map(({ code }) => code);
  };
  expect(await codes(['bram', 'bram', 'bram', 'bram'])).toEqual([null, null, null, 4429]);
  // with Anna there are four now
  expect(await codes(['chris', 'daan'])).toEqual([null, 4429]);
});

test('a reader who reads nothing is dropped, and the others go on', async () => {
  const notes = 'x'.repeat(15_000);
  const { url, path, anna, hub } = await setUp({ limits: { stuckReader: 200_000 } }, notes);
  const slow = await rawSocket(url, path, { as: 'bram' });
  slow.webSocket.pause();
  // the board is near a megabyte: what doesn't fit in the buffers of the network waits in ours
  for (let index = 0; index < 4; index += 1) slow.send(frameMaker.step1(new Y.Doc()));
  const bram = syncClient(url, 'jeugd', 'chris');
  await expect
    .poll(
      () => {
        anna.run(addGoal, { title: 'verder' });
        return hub.counts.sockets;
      },
      { timeout: 15_000, interval: 100 },
    )
    .toBe(2);
  await expect.poll(() => snapshot(bram.doc).goals.length).toBe(snapshot(anna.doc).goals.length);
});
