import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import { putCard } from '@verbeterbord/shared/board/command.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { canOnBoard, rights, type BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { expect, test } from 'vitest';
import { createBoard, startBoardServer } from '../support/board-server.ts';
import { frameMaker, updateBy } from '../support/frame-maker.ts';
import { rawSocket, type RawSocket } from '../support/raw-socket.ts';
import { syncClient } from '../support/sync-client.ts';

const roles = Object.keys(rights.board) as BoardRole[];

async function setUp(role: BoardRole) {
  const log = new MemoryBoardLog();
  const board = await createBoard(log, 'jeugd', (doc) => putCard(doc, 'goal', 'goal-1', { title: 'Er is' }));
  const server = await startBoardServer({ log });
  const anna = syncClient(server.url, board, 'anna');
  await expect.poll(() => anna.provider.synced).toBe(true);
  const socket = await rawSocket(server.url, `board:${board}`, { as: 'bram', role });
  const goals = async (): Promise<string[]> =>
    (await server.hub.read(board, snapshot)).goals.map(({ title }) => title);
  const newGoal = updateBy(anna.doc, (doc) => putCard(doc, 'goal', 'goal-2', { title: 'Nieuw' }));
  const late = (): Promise<RawSocket> => rawSocket(server.url, `board:${board}`, { as: 'carla' });
  return { anna, socket, goals, newGoal, late };
}

/** Whether a frame of this kind came. */
const got = ({ received }: RawSocket, type: number, step?: number): boolean =>
  received.some((frame) => frame[0] === type && (step === undefined || frame[1] === step));

const blind = roles.filter((role) => !canOnBoard(role, 'view'));
const seeing = roles.filter((role) => canOnBoard(role, 'view'));
const kinds = ['step2', 'update'] as const;
const per = (some: readonly BoardRole[]): [BoardRole, (typeof kinds)[number]][] =>
  some.flatMap((role) => kinds.map((kind): [BoardRole, (typeof kinds)[number]] => [role, kind]));
const writing = seeing.filter((role) => canOnBoard(role, 'edit'));
const looking = seeing.filter((role) => !canOnBoard(role, 'edit'));

test.each(blind)('a %s gets nothing at all: the board does not exist', async (role) => {
  const { socket } = await setUp(role);
  expect(await socket.closed).toBe(closeCodes.gone);
  expect(socket.received).toEqual([]);
});

test.each(seeing)('a %s who asks for the board (sync step 1) gets it', async (role) => {
  const { socket, anna } = await setUp(role);
  socket.send(frameMaker.step1(anna.doc));
  await expect.poll(() => got(socket, 0, 1)).toBe(true);
  // only who may write is asked what they have
  expect(got(socket, 0, 0)).toBe(writing.includes(role));
});

test.each(per(writing))('what a %s sends (sync %s) is on the board', async (role, kind) => {
  const { socket, goals, newGoal } = await setUp(role);
  socket.send(frameMaker[kind](newGoal));
  await expect.poll(goals).toContain('Nieuw');
  expect(socket.code).toBeNull();
});

test.each(per(looking))('what a %s sends (sync %s) is refused, and not on the board', async (role, kind) => {
  const { socket, goals, newGoal } = await setUp(role);
  socket.send(frameMaker[kind](newGoal));
  expect(await socket.closed).toBe(closeCodes.notAllowed);
  expect(await goals()).toEqual(['Er is']);
});

const seen = seeing.filter((role) => canOnBoard(role, 'visit'));
const unseen = seeing.filter((role) => !canOnBoard(role, 'visit'));

test.each(seen)('others see that a %s is there, and they see others (awareness, query)', async (role) => {
  const { socket, anna } = await setUp(role);
  socket.send(frameMaker.awareness([{ client: 77, clock: 1, state: { open: 'goal-1' } }]));
  await expect
    .poll(() => anna.provider.awareness.getStates().get(77))
    .toMatchObject({ open: 'goal-1', person: { id: 'bram' } });
  anna.provider.awareness.setLocalState({ open: 'goal-1' });
  socket.received.length = 0;
  socket.send(Uint8Array.of(3));
  await expect.poll(() => got(socket, 1)).toBe(true);
  expect(socket.code).toBeNull();
});

test.each(unseen)('nobody is told that a %s is there, nor is it told of anybody', async (role) => {
  const { socket, anna, late } = await setUp(role);
  anna.provider.awareness.setLocalState({ open: 'goal-1' });
  const told = (each: RawSocket): Uint8Array[] => each.received.filter((frame) => frame[0] === 1);
  const nobody = Uint8Array.of(1, 1, 0);
  // when it comes, when it says that it is there, and when it asks who else is: each is answered, so that its line isn't taken for dead
  socket.send(frameMaker.awareness([{ client: 77, clock: 1, state: { open: 'goal-1' } }]));
  socket.send(Uint8Array.of(3));
  await expect.poll(() => told(socket)).toEqual([nobody, nobody, nobody]);
  const carla = await late();
  carla.send(Uint8Array.of(3));
  await expect.poll(() => told(carla).some((frame) => Buffer.from(frame).includes('anna'))).toBe(true);
  expect(told(carla).filter((frame) => Buffer.from(frame).includes('bram'))).toEqual([]);
  expect(anna.provider.awareness.getStates().get(77)).toBeUndefined();
  // and of who comes and goes
  carla.webSocket.close();
  anna.provider.awareness.setLocalState({ open: 'goal-2' });
  socket.send(Uint8Array.of(3));
  await expect.poll(() => told(socket)).toEqual([nobody, nobody, nobody, nobody]);
  expect(socket.code).toBeNull();
});
