import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { findCard, snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createBoard, startBoardServer } from '../support/board-server.ts';
import { syncClient } from '../support/sync-client.ts';

async function setUp(options: Parameters<typeof startBoardServer>[0] = {}) {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd');
  const server = await startBoardServer({ log, ...options });
  return { ...server, log, board };
}

test('what one person writes appears on the other screen', async () => {
  const { url, board, reports } = await setUp();
  const anna = syncClient(url, board, 'anna');
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => anna.provider.synced && bram.provider.synced).toBe(true);
  anna.run(addGoal, { title: 'Minder wachten' });
  await expect.poll(() => snapshot(bram.doc).goals.map(({ title }) => title)).toEqual(['Minder wachten']);
  expect(reports).toEqual([]);
});

test('two people typing in one title keep all letters, and end with the same board', async () => {
  const { url, board, hub } = await setUp();
  const anna = syncClient(url, board, 'anna');
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => anna.provider.synced && bram.provider.synced).toBe(true);
  const goal = anna.run(addGoal, { title: 'wachten' });
  await expect.poll(() => findCard(bram.doc, 'goal', goal)?.title).toBe('wachten');
  for (const [person, text] of [
    [anna, 'Minder wachten'],
    [bram, 'wachten op hulp'],
  ] as const)
    person.run(editText, { kind: 'goal', id: goal, field: 'title', text });
  await expect.poll(() => findCard(anna.doc, 'goal', goal)?.title).toBe('Minder wachten op hulp');
  await expect.poll(() => snapshot(bram.doc)).toEqual(snapshot(anna.doc));
  expect(await hub.read(board, snapshot)).toEqual(snapshot(anna.doc));
});

test('the author is told which frames are on disk, and those who did not ask are not', async () => {
  const { url, board, log } = await setUp();
  const anna = syncClient(url, board, 'anna', { params: { saved: '1' } });
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => anna.provider.synced && bram.provider.synced).toBe(true);
  // the answer to the server's question is the first frame with content
  await expect.poll(() => anna.saved.at(-1)).toBe(1);
  for (let index = 0; index < 3; index += 1) anna.run(addGoal, { title: `doel ${index}` });
  await expect.poll(() => anna.saved.at(-1)).toBe(4);
  const stored = new Y.Doc();
  for (const { bytes } of (await log.load(board))?.updates ?? []) Y.applyUpdate(stored, bytes);
  expect(snapshot(stored).goals).toHaveLength(3);
  expect(bram.saved).toEqual([]);
});

test('the history says who did what, also when several people are in one batch', async () => {
  const { url, board, log } = await setUp();
  const people = ['anna', 'bram', 'chris'].map((name) => syncClient(url, board, name));
  await expect.poll(() => people.every(({ provider }) => provider.synced)).toBe(true);
  for (const person of people) person.run(addAction, { title: `van ${person.name}`, goal: null, cycle: 1 });
  await expect.poll(() => log.changes.length).toBe(3);
  const titles = new Map(snapshot(people[0]!.doc).actions.map(({ id, title }) => [id as string, title]));
  await expect.poll(() => snapshot(people[0]!.doc).actions.length).toBe(3);
  for (const { id, title } of snapshot(people[0]!.doc).actions) titles.set(id, title);
  expect(
    new Set(log.changes.map(({ card, person, kind }) => `${titles.get(card)}: ${person} ${kind}`)),
  ).toEqual(new Set(['van anna: anna created', 'van bram: bram created', 'van chris: chris created']));
});

test('the server edits with the same commands, and answers when it is on disk', async () => {
  const { url, board, hub, log } = await setUp();
  const anna = syncClient(url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  const result = await hub.edit(board, asId<PersonId>('bram'), addGoal, { title: 'Via de API' });
  expect(result.ok).toBe(true);
  expect((await log.load(board))?.updates).toHaveLength(2);
  expect(log.changes).toMatchObject([{ kind: 'created', person: 'bram' }]);
  await expect.poll(() => snapshot(anna.doc).goals.map(({ title }) => title)).toEqual(['Via de API']);
  expect(await hub.edit(board, null, addGoal, { title: '   ' })).toEqual({ ok: false, code: 'empty-text' });
  expect(await hub.edit(asId('nergens'), null, addGoal, { title: 'x' })).toEqual({
    ok: false,
    code: 'not-found',
  });
});

test('what was written offline arrives when the server is back', async () => {
  const { url, board, log, ...server } = await setUp();
  const anna = syncClient(url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  await server.stop();
  await expect.poll(() => anna.provider.wsconnected).toBe(false);
  expect(anna.closes).toContain(1012);
  anna.run(addGoal, { title: 'Onderweg bedacht' });
  const port = Number(new URL(url).port);
  const again = await startBoardServer({ log, port });
  const bram = syncClient(again.url, board, 'bram');
  await expect.poll(() => snapshot(bram.doc).goals.map(({ title }) => title)).toEqual(['Onderweg bedacht']);
});

test('leaving folds the log into a snapshot, and coming back finds the same board', async () => {
  const { url, board, log, hub } = await setUp({ limits: { linger: 10 } });
  const anna = syncClient(url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  for (let index = 0; index < 5; index += 1) anna.run(addGoal, { title: `doel ${index}` });
  await expect.poll(() => hub.read(board, (doc) => snapshot(doc).goals.length)).toBe(5);
  anna.provider.destroy();
  await expect.poll(() => hub.counts).toEqual({ rooms: 0, sockets: 0 });
  const stored = await log.load(board);
  expect(stored?.updates).toEqual([]);
  expect(stored?.snapshot).not.toBeNull();
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => snapshot(bram.doc)).toEqual(snapshot(anna.doc));
});

test('a reader never sees what is not on disk', async () => {
  const { url, board, log, hub } = await setUp();
  const anna = syncClient(url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  log.beforeCall = (call) => (call === 'append' ? held : undefined);
  anna.run(addGoal, { title: 'Nog niet op schijf' });
  const bram = syncClient(url, board, 'bram');
  await expect.poll(() => bram.provider.wsconnected).toBe(true);
  let read: number | null = null;
  void hub.read(board, (doc) => (read = snapshot(doc).goals.length));
  // bram's question and the reader have both arrived when a later socket has been greeted
  const chris = syncClient(url, board, 'chris', { role: 'viewer' });
  await expect.poll(() => chris.provider.wsconnected).toBe(true);
  expect([bram.provider.synced, read]).toEqual([false, null]);
  release();
  await expect.poll(() => [snapshot(bram.doc).goals.length, read]).toEqual([1, 1]);
});
