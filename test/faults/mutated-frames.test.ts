import { BoardDocument } from '@verbeterbord/server/boards/board-document.ts';
import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { checkBoard, type Violation } from '@verbeterbord/shared/board/invariants.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Dice } from '../convergence/dice.ts';
import type { World } from '../convergence/replica.ts';
import { startingBoard } from '../convergence/starting-board.ts';
import { verbs } from '../convergence/verbs.ts';
import { Browser } from '../simulation/browser.ts';
import { HeldClock } from '../simulation/held-clock.ts';
import { ObservedLog } from '../simulation/observed-log.ts';
import { frameMaker } from '../support/frame-maker.ts';
import { honestUpdates } from './honest-updates.ts';
import { mutations } from './mutations.ts';

const board = asId<BoardId>('board-1');
const frames = 20_000;
const overSockets = 1_000;

function newWorld(now: () => number): World {
  let ids = 0;
  return {
    cycle: 2,
    nextId: () => `id-${(ids += 1)}`,
    nextLetter: () => String.fromCodePoint(0x4e00 + ((ids += 1) % 20_000)),
    now,
  };
}

/** The hub with a board on it, and Anna who works there meanwhile. */
async function setUp() {
  const clock = new HeldClock();
  const world = newWorld(() => clock.now());
  const log = new ObservedLog();
  const first = startingBoard(world);
  const row = { id: board, team: asId<TeamId>('t'), title: 'x', person: null, at: toInstant(clock.now()) };
  await log.create(row, first);
  const errors: string[] = [];
  const hub = new Hub({
    log,
    events: new ServerEvents((error) => errors.push(String(error))),
    clock,
    // what is mended in between would be taken for the work of a frame
    limits: { mendEvery: 1e12 },
    report: (level, message, details) =>
      void (level === 'error' && errors.push(`${message} ${JSON.stringify(details)}`)),
  });
  const anna = new Browser(0, world, first, hub, board, log);
  const settle = async (): Promise<void> => {
    for (let count = 0; count < 3; count += 1) {
      clock.pass(40);
      for (let index = 0; index < 8; index += 1) await Promise.resolve();
    }
  };
  anna.connect();
  await settle();
  return { clock, world, log, hub, anna, errors, settle };
}

/** A stranger on the board, with a socket of their own. */
function stranger(
  hub: Hub,
  name: string,
): { receive(bytes: Uint8Array): void; leave(): void; closed(): CloseReason | null } {
  let reason: CloseReason | null = null;
  const person = { id: asId<PersonId>(name), name, initials: 'ST' };
  const link = hub.connect(
    board,
    { person, canEdit: true, isSomebody: true, wantsSaved: true, epoch: null },
    { write: () => undefined, listen: () => undefined, close: (given) => (reason = given) },
  );
  return { ...link, closed: () => reason };
}

/** What the server has in memory, to the last bit. */
async function bits(hub: Hub): Promise<string> {
  return hub.read(board, (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64'));
}

/** What is left out reads as its default, and the hub puts it back: that is no damage. */
const mendable = new Set([
  'no-shared-text',
  'no-shared-map',
  'no-attempt',
  'done-elsewhere',
  'duplicate-number',
]);

function damageTo(doc: Y.Doc): Violation[] {
  return checkBoard(doc).filter(({ rule }) => !mendable.has(rule));
}

/** Lets the network carry everything that waits, both ways. */
async function catchUp(browser: Browser, settle: () => Promise<void>): Promise<void> {
  while (!browser.isIdle) {
    browser.carryUp();
    browser.carryDown();
    await settle();
  }
}

/** The board as the server would have loaded it. */
function documentOf(stored: Uint8Array): BoardDocument {
  const updates = [{ seq: 1, bytes: stored }];
  return new BoardDocument(
    { board, epoch: 1, snapshot: null, snapshotSeq: 0, updates, clients: new Map() },
    () => 0,
  );
}

test(`of ${frames} mutated updates none that is refused changes the document, and none breaks it`, () => {
  const world = newWorld(Date.now);
  const dice = new Dice(20_261);
  const stored = startingBoard(world);
  let document = documentOf(stored);
  let originals: Uint8Array[] = [];
  const counts = { refused: 0, accepted: 0 };
  const wrong: string[] = [];
  for (let round = 0; round < frames; round += 1) {
    if (round % 200 === 0) originals = honestUpdates(stored, world, dice);
    const mutant = (dice.pick(mutations) as (typeof mutations)[number])(dice.pick(originals) ?? stored, dice);
    const before = Buffer.from(Y.encodeStateAsUpdate(document.doc));
    const edit = {
      from: 'client',
      bytes: mutant,
      person: asId<PersonId>('m'),
      author: {},
      allowsStructs: () => true,
    } as const;
    // throws when the document in memory was spoilt
    const { verdicts, update } = document.apply([edit], world.now());
    const isSame = before.equals(Buffer.from(Y.encodeStateAsUpdate(document.doc)));
    if (verdicts[0]?.ok === true) {
      counts.accepted += 1;
      if (isSame !== (update === null)) wrong.push(`update ${round} did something else than it told`);
    } else {
      counts.refused += 1;
      if (!isSame) wrong.push(`update ${round} was refused and changed the document`);
    }
    if (update === null) continue;
    for (const { rule } of damageTo(document.doc))
      wrong.push(`update ${round} was accepted and left ${rule}`);
    document = documentOf(stored);
  }
  expect(wrong).toEqual([]);
  // most mutants must be nonsense, and some still sensible, or this tests little
  expect(counts.refused).toBeGreaterThan(frames / 2);
  expect(counts.accepted).toBeGreaterThan(frames / 100);
}, 120_000);

test(`${overSockets} mutated frames over sockets of their own: nobody else notices any`, async () => {
  const { world, hub, anna, errors, settle, log } = await setUp();
  const dice = new Dice(20_261);
  const counts = { refused: 0, accepted: 0 };
  const wrong: string[] = [];
  let before = await bits(hub);
  let originals: Uint8Array[] = [];
  for (let round = 0; round < overSockets; round += 1) {
    if (round % 50 === 0) {
      originals = await honestFrames(hub, world, dice);
      anna.carryDown();
    }
    const original = dice.pick(originals) ?? Uint8Array.of(3);
    const mutant = (dice.pick(mutations) as (typeof mutations)[number])(original, dice);
    const mallory = stranger(hub, `m${round}`);
    mallory.receive(mutant);
    await settle();
    const after = await bits(hub);
    if (mallory.closed() === null) counts.accepted += 1;
    else {
      counts.refused += 1;
      if (after !== before)
        wrong.push(`frame ${round} was refused (${mallory.closed()}) and changed the board`);
    }
    mallory.leave();
    before = after;
    if (round % 200 === 0) {
      await catchUp(anna, settle);
      const { addIdea } = verbs;
      addIdea?.(anna.replica, dice);
      await catchUp(anna, settle);
      const seen = await hub.read(board, (doc) => ({ board: snapshot(doc), damage: damageTo(doc) }));
      if (seen.damage.length > 0) wrong.push(`damage after frame ${round}`);
      if (JSON.stringify(snapshot(anna.replica.doc)) !== JSON.stringify(seen.board))
        wrong.push(`Anna sees another board after frame ${round}`);
      before = await bits(hub);
    }
  }
  expect(anna.isConnected && anna.broken.length === 0).toBe(true);
  expect(errors).toEqual([]);
  // what is on disk can be loaded, and is what everybody sees
  const stored = new Y.Doc();
  const loaded = await log.load(board);
  if (loaded?.snapshot) Y.applyUpdateV2(stored, loaded.snapshot);
  for (const { bytes } of loaded?.updates ?? []) Y.applyUpdate(stored, bytes);
  expect(snapshot(stored)).toEqual(await hub.read(board, snapshot));
  expect(wrong).toEqual([]);
  // most mutants must be nonsense, and some still sensible, or this tests little
  expect(counts.refused).toBeGreaterThan(overSockets / 3);
  expect(counts.accepted).toBeGreaterThan(10);
}, 120_000);

/** Frames that an honest client would send to the board as it is now. */
async function honestFrames(hub: Hub, world: World, dice: Dice): Promise<Uint8Array[]> {
  const stored = await hub.read(board, (doc) => Y.encodeStateAsUpdate(doc));
  const updates = honestUpdates(stored, world, dice);
  const state = { holding: 'id-1', open: null };
  return [
    ...updates.map((update) => frameMaker.update(update)),
    ...updates.slice(-1).map((update) => frameMaker.step2(update)),
    frameMaker.step1(new Y.Doc()),
    frameMaker.awareness([{ client: dice.roll(1e9), clock: 1, state }]),
  ];
}
