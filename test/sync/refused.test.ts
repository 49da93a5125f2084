import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { putCard } from '@verbeterbord/shared/board/command.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { cardMap, snapshot } from '@verbeterbord/shared/board/read.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoard, startBoardServer, type BoardServerOptions } from '../support/board-server.ts';
import { frameMaker, updateBy } from '../support/frame-maker.ts';
import { rawSocket } from '../support/raw-socket.ts';
import { syncClient, type SyncClient } from '../support/sync-client.ts';

const goal = 'goal-1';

/** A board with a goal, and Anna who must notice nothing of what others try. */
async function setUp(options: BoardServerOptions = {}) {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd', (doc) =>
    putCard(doc, 'goal', goal, { title: 'Minder wachten' }),
  );
  const server = await startBoardServer({ log, ...options });
  const anna = syncClient(server.url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  const path = `board:${board}`;
  const mallory = (query: Readonly<Record<string, string>> = {}) =>
    rawSocket(server.url, path, { as: 'mallory', ...query });
  return { ...server, log, board, anna, path, mallory };
}

/** Anna goes on as if nothing had happened, and the board on the server is hers. */
async function expectUndisturbed({
  anna,
  hub,
  board,
}: { anna: SyncClient } & Awaited<ReturnType<typeof setUp>>) {
  const before = snapshot(anna.doc).goals.length;
  anna.run(addGoal, { title: 'Gewoon verder' });
  await expect.poll(async () => (await hub.read(board, snapshot)).goals.length).toBe(before + 1);
  expect(await hub.read(board, snapshot)).toEqual(snapshot(anna.doc));
  expect(anna.closes).toEqual([]);
}

test.each([
  ['nobody', 'board:jeugd', {}, 4401],
  ['somebody without any right', 'board:jeugd', { as: 'x', role: 'none' }, 4404],
  ['a board that does not exist', 'board:nergens', { as: 'x' }, 4404],
  ['an address that names no board', 'iets', { as: 'x' }, 4404],
  ['a program that is too old', 'board:jeugd', { as: 'x', schema: '0' }, 4426],
  ['a copy of another generation', 'board:jeugd', { as: 'x', epoch: '7' }, 4409],
  ['a malformed handshake', 'board:jeugd', { as: 'x', schema: 'een' }, 4400],
])('%s is turned away with its own code', async (_who, path, query, code) => {
  const world = await setUp();
  const socket = await rawSocket(world.url, path, query);
  expect(await socket.closed).toBe(code);
  await expectUndisturbed(world);
});

test('the provider stays away after a final code', async () => {
  const { url } = await setUp();
  const lost = syncClient(url, 'nergens', 'bram');
  await expect.poll(() => lost.closed).toEqual([4404]);
});

test('whoever may only look sees everything and is closed when writing', async () => {
  const world = await setUp();
  const viewer = syncClient(world.url, world.board, 'vera', { role: 'colleague' });
  await expect.poll(() => viewer.provider.synced).toBe(true);
  world.anna.run(addGoal, { title: 'Zichtbaar' });
  await expect.poll(() => snapshot(viewer.doc).goals.length).toBe(2);
  viewer.run(addGoal, { title: 'Mag niet' });
  await expect.poll(() => viewer.closed).toEqual([4403]);
  await expectUndisturbed(world);
});

const foreign: readonly [string, number, (doc: Y.Doc) => void][] = [
  ['another root', 4422, (doc) => doc.getMap('extra').set('a', 1)],
  ['the meta', 4422, (doc) => doc.getMap('meta').set('schema', 2)],
  ['a card without a well-formed id', 4422, (doc) => doc.getMap('goals').set('Not An Id', new Y.Map())],
  ['a card called constructor', 4422, (doc) => doc.getMap('goals').set('constructor', new Y.Map())],
  ['a plain object as a card', 4422, (doc) => doc.getMap('goals').set('goal-2', { title: 'x' })],
  ['an unknown field', 4422, (doc) => cardMap(doc, 'goal', goal)?.set('colour', 'red')],
  [
    'a value that its field has no use for',
    4422,
    (doc) => cardMap(doc, 'goal', goal)?.set('before', 'morgen'),
  ],
  ['a title as a plain string', 4422, (doc) => cardMap(doc, 'goal', goal)?.set('title', 'x')],
  [
    'a new text in the place of the title',
    4422,
    (doc) => cardMap(doc, 'goal', goal)?.set('title', new Y.Text('x')),
  ],
  ['a picture', 4422, (doc) => cardMap(doc, 'goal', goal)?.set('before', new Uint8Array(3))],
  ['a document in the document', 4422, (doc) => cardMap(doc, 'goal', goal)?.set('before', new Y.Doc())],
  ['an array', 4422, (doc) => cardMap(doc, 'goal', goal)?.set('title', new Y.Array())],
  ['formatted text', 4422, (doc) => titleOf(doc).format(0, 3, { bold: true })],
  ['an embed in a text', 4422, (doc) => titleOf(doc).insertEmbed(0, { image: 'x' })],
  ['a text far beyond its limit', 4422, (doc) => titleOf(doc).insert(0, 'x'.repeat(2_000))],
  ['removing a card', 4422, (doc) => doc.getMap('goals').delete(goal)],
  ['removing the title', 4422, (doc) => cardMap(doc, 'goal', goal)?.delete('title')],
];

function titleOf(doc: Y.Doc): Y.Text {
  return cardMap(doc, 'goal', goal)?.get('title') as Y.Text;
}

test.each(foreign)('%s is refused, and nobody else notices', async (_what, code, change) => {
  const world = await setUp();
  const socket = await world.mallory();
  socket.send(frameMaker.update(updateBy(world.anna.doc, change)));
  expect(await socket.closed).toBe(code);
  await expectUndisturbed(world);
});

test('a card with fields missing is let in, and read with defaults', async () => {
  const world = await setUp();
  const socket = await world.mallory();
  socket.send(
    frameMaker.update(updateBy(world.anna.doc, (doc) => doc.getMap('goals').set('goal-2', new Y.Map()))),
  );
  await expect.poll(() => snapshot(world.anna.doc).goals.find(({ id }) => id === 'goal-2')?.title).toBe('');
  expect(socket.code).toBeNull();
  await expectUndisturbed(world);
});

test.each([
  ['an unknown type of message', Uint8Array.of(9, 1, 2), 4400],
  ['an unknown type of sync message', Uint8Array.of(0, 7, 0), 4400],
  ['half a frame', Uint8Array.of(0, 2, 40, 1), 4400],
  ['more than a frame', Uint8Array.of(3, 0), 4400],
  ['an empty frame', new Uint8Array(), 4400],
  ['a text frame', 'hallo', 4400],
  ['an update that is none', frameMaker.update(Uint8Array.of(1, 9, 9, 9)), 4400],
  ['a state vector that is none', Uint8Array.of(0, 0, 3, 9, 9, 9), 4400],
  ['an update that is too large', frameMaker.update(new Uint8Array(70_000)), 4413],
  ['a backlog that is too large', frameMaker.step2(new Uint8Array(1_100_000)), 4413],
  ['presence that is too large', Uint8Array.of(1, 0x88, 0x27, ...new Uint8Array(5_000)), 4413],
])('%s closes its own socket with its own code', async (_what, frame, code) => {
  const world = await setUp();
  const socket = await world.mallory();
  socket.send(frame);
  expect(await socket.closed).toBe(code);
  await expectUndisturbed(world);
});

test('a gap is refused with a code after which the provider comes back', async () => {
  const world = await setUp();
  const socket = await world.mallory();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.anna.doc));
  cardMap(doc, 'goal', goal)?.set('before', '2026-12-01');
  const lost = Y.encodeStateVector(doc);
  cardMap(doc, 'goal', goal)?.set('before', '2026-12-02');
  socket.send(frameMaker.update(Y.encodeStateAsUpdate(doc, lost)));
  expect(await socket.closed).toBe(4510);
  await expectUndisturbed(world);
});

test('a client id of somebody else is refused', async () => {
  const world = await setUp();
  world.anna.run(addGoal, { title: 'Van Anna' });
  const socket = await world.mallory();
  const doc = new Y.Doc();
  await expect.poll(async () => (await world.hub.read(world.board, snapshot)).goals.length).toBe(2);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.anna.doc));
  doc.clientID = world.anna.doc.clientID;
  const known = Y.encodeStateVector(doc);
  cardMap(doc, 'goal', goal)?.set('before', '2026-12-01');
  socket.send(frameMaker.update(Y.encodeStateAsUpdate(doc, known)));
  expect(await socket.closed).toBe(4422);
  await expectUndisturbed(world);
});

test('of three frames with a bad one in the middle, the first is saved and the third is not', async () => {
  const world = await setUp();
  const socket = await world.mallory({ saved: '1' });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.anna.doc));
  const set = (key: string, value: unknown): Uint8Array => {
    const known = Y.encodeStateVector(doc);
    cardMap(doc, 'goal', goal)?.set(key, value);
    return frameMaker.update(Y.encodeStateAsUpdate(doc, known));
  };
  for (const frame of [set('before', '2026-12-01'), set('colour', 'red'), set('before', '2026-12-24')])
    socket.send(frame);
  expect(await socket.closed).toBe(4422);
  expect(socket.received.filter(([type]) => type === 100)).toEqual([Uint8Array.of(100, 1)]);
  await expect.poll(() => snapshot(world.anna.doc).goals[0]?.before).toBe('2026-12-01');
  await expectUndisturbed(world);
});
