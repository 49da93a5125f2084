import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { defaultLimits, type Limits } from '@verbeterbord/server/boards/limits.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import { StorageFullError } from '@verbeterbord/server/storage/storage-errors.ts';
import { addIdea } from '@verbeterbord/shared/board/commands/add-idea.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { Dice } from '../convergence/dice.ts';
import type { World } from '../convergence/replica.ts';
import { startingBoard } from '../convergence/starting-board.ts';
import { browserVerbs, frequent } from '../convergence/verb-names.ts';
import { verbs } from '../convergence/verbs.ts';
import { Browser } from './browser.ts';
import { HeldClock } from './held-clock.ts';
import { ObservedLog } from './observed-log.ts';

const lots = { burst: 1e9, perSecond: 1e9 };
// what isn't about promises has tests of its own; time here goes by in strange steps
const limits: Partial<Limits> = {
  ...Object.fromEntries(
    Object.keys(defaultLimits)
      .filter((name) =>
        ['messages', 'bytes', 'presence', 'step1Answers', 'cpu', 'backlogStructs'].includes(name),
      )
      .map((name) => [name, lots]),
  ),
  greeting: 1e9,
  snapshotRows: 5,
  snapshotEvery: 50,
};

export interface ScheduleResult {
  readonly broken: readonly string[];
  readonly edits: number;
  readonly failures: number;
  readonly snapshots: number;
}

/** One schedule of people editing, coming and going, and a disk that fails, waits and comes back. */
export async function runSchedule(seed: number, { lies = false } = {}): Promise<ScheduleResult> {
  const dice = new Dice(seed);
  const clock = new HeldClock();
  let ids = 0;
  const world: World = {
    cycle: 2,
    nextId: () => `id-${(ids += 1)}`,
    nextLetter: () => String.fromCodePoint(0x4e00 + (ids += 1)),
    now: () => clock.now(),
  };
  const log = new ObservedLog();
  const board = asId<BoardId>('board-1');
  const first = startingBoard(world);
  const row = { id: board, team: asId<TeamId>('t'), title: 'x', person: null, at: toInstant(clock.now()) };
  await log.create(row, first);
  log.lies = lies;
  const broken: string[] = [];
  const events = new ServerEvents((error) => broken.push(`a listener failed: ${String(error)}`));
  const hub = new Hub({
    log,
    events,
    clock,
    limits,
    report: (level, message, details) => {
      const { error } = (details ?? {}) as { error?: unknown };
      if (level === 'error' && !(error instanceof StorageFullError))
        broken.push(`${message}: ${String(error)}`);
    },
  });
  const browsers = Array.from(
    { length: 2 + dice.roll(3) },
    (_, index) => new Browser(index, world, first, hub, board, log),
  );
  const result = { edits: 0, failures: 0, snapshots: 0 };
  let release: (() => void) | null = null;
  let unanswered = 0;

  const settle = async (): Promise<void> => {
    for (let index = 0; index < 12; index += 1) await Promise.resolve();
  };
  const edit = ({ replica }: Browser): void => {
    const name = dice.chance(2) ? dice.pick(frequent) : dice.pick(browserVerbs);
    const played = verbs[name ?? '']?.(replica, dice);
    if (played?.ok === true) result.edits += 1;
  };
  const fail = (): void => {
    const calls =
      dice.pick([['append'], ['load'], ['saveSnapshot'], ['append', 'load', 'saveSnapshot']] as const) ?? [];
    log.inner.failure = { error: new StorageFullError('no space'), calls };
    result.failures += 1;
  };
  const hold = (): void => {
    const held = new Promise<void>((resolve) => (release = resolve));
    log.inner.beforeCall = () => held;
  };
  const serverEdit = (): void => {
    const title = world.nextLetter();
    unanswered += 1;
    void hub.edit(board, null, addIdea, { title }).then((told) => {
      unanswered -= 1;
      const isStored = snapshot(log.stored).ideas.some((idea) => idea.title === title);
      if (told.ok && !isStored && !lies) broken.push('a server edit was told to be written and is not');
    });
  };
  /** The last ones leave while their work, and the server's, still waits for a slow disk. */
  const goHome = async (): Promise<void> => {
    for (const browser of browsers) browser.connect();
    await settle();
    if (release === null) hold();
    for (const each of browsers) {
      edit(each);
      while (!each.isIdle) {
        const before = each.waiting;
        each.carryUp();
        each.carryDown();
        if (each.waiting === before) break;
      }
      clock.pass(dice.roll(40));
      if (dice.chance(2)) serverEdit();
    }
    for (const each of browsers) each.disconnect();
    clock.pass(dice.roll(10_000));
  };
  const free = (): void => {
    log.inner.beforeCall = () => undefined;
    release?.();
    release = null;
  };

  for (let step = 0; step < 70; step += 1) {
    const browser = dice.pick(browsers) as Browser;
    const roll = dice.roll(100);
    if (roll < 30) edit(browser);
    else if (roll < 55) for (let count = dice.roll(6); count >= 0; count -= 1) browser.carryUp();
    else if (roll < 72) for (let count = dice.roll(6); count >= 0; count -= 1) browser.carryDown();
    else if (roll < 80) browser.connect();
    else if (roll < 84) browser.disconnect();
    else if (roll < 86) fail();
    else if (roll < 90) log.inner.failure = null;
    else if (roll < 92 && release === null) hold();
    else if (roll < 95) free();
    else if (roll < 97) serverEdit();
    else if (roll < 98) await goHome();
    else clock.pass(dice.roll(5_000));
    clock.turn();
    if (dice.chance(2)) clock.pass(20);
    await settle();
  }

  // the disk is well again, and everybody comes back
  log.inner.failure = null;
  free();
  await settle();
  for (let round = 0; round < 60; round += 1) {
    for (const browser of browsers) {
      if (browser.turnedAway.length === 0) browser.connect();
      browser.carryUp();
      browser.carryUp();
      browser.carryDown();
      browser.carryDown();
    }
    clock.pass(40);
    await settle();
    if (round > 10 && browsers.every(({ isIdle, isConnected }) => isIdle && isConnected)) break;
  }
  clock.pass(2_000);
  await settle();
  for (const browser of browsers) while (!browser.isIdle) browser.carryDown();

  if (unanswered > 0) broken.push('a server edit was never answered');
  broken.push(...log.broken);
  const stored = new Y.Doc();
  const loaded = await log.load(board);
  if (loaded?.snapshot) Y.applyUpdateV2(stored, loaded.snapshot);
  for (const { bytes } of loaded?.updates ?? []) Y.applyUpdate(stored, bytes);
  if (loaded?.snapshot) result.snapshots += 1;
  const onDisk = JSON.stringify(snapshot(stored));
  if (onDisk !== JSON.stringify(snapshot(log.stored))) broken.push('something that was on disk is lost');
  for (const { replica, turnedAway, broken: own } of browsers) {
    broken.push(...own, ...turnedAway.map((reason) => `an honest browser was turned away: ${reason}`));
    if (JSON.stringify(snapshot(replica.doc)) !== onDisk)
      broken.push(`p${replica.index} ends with another board`);
  }
  return { broken: [...new Set(broken)], ...result };
}
