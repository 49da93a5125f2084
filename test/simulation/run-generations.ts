import { Hub } from '@verbeterbord/server/boards/hub.ts';
import { defaultLimits, type Limits } from '@verbeterbord/server/boards/limits.ts';
import { ServerEvents } from '@verbeterbord/server/events.ts';
import type { DepartingCard } from '@verbeterbord/server/storage/boards/board-log.ts';
import { EditAdopter } from '@verbeterbord/server/usecases/boards/adopt-edits.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { readMeta, snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { Dice } from '../convergence/dice.ts';
import { Ledger } from '../convergence/ledger.ts';
import type { Replica, World } from '../convergence/replica.ts';
import { startingBoard } from '../convergence/starting-board.ts';
import { browserVerbs, frequent } from '../convergence/verb-names.ts';
import { idsOf, rewritten, verbs } from '../convergence/verbs.ts';
import { Browser } from './browser.ts';
import { HeldClock } from './held-clock.ts';
import { ObservedLog } from './observed-log.ts';

const lots = { burst: 1e9, perSecond: 1e9 };
const limits: Limits = {
  ...defaultLimits,
  messages: lots,
  bytes: lots,
  presence: lots,
  step1Answers: lots,
  cpu: lots,
  backlogStructs: lots,
  greeting: 1e9,
  // everything that was ever edited is due, and a second of quiet is enough to send people away
  tidy: { times: 1, least: 0, clients: 1, quiet: 1_000 },
};

export interface GenerationsResult {
  readonly broken: readonly string[];
  readonly generations: number;
  readonly departed: number;
  readonly late: number;
  readonly brought: number;
}

/**
 * One schedule of people who are away more often than not, while the board's document is built anew again and again and cards leave
 * it. `forgets` makes the server forget that edits were brought already, to see that the schedule notices.
 */
export async function runGenerations(seed: number, { forgets = false } = {}): Promise<GenerationsResult> {
  const dice = new Dice(seed);
  const clock = new HeldClock();
  let ids = 0;
  let letters = 0;
  const world: World = {
    cycle: 3,
    nextId: () => `c${String((ids += 1)).padStart(4, '0')}`,
    nextLetter: () => String.fromCharCode(0xe000 + (letters += 1)),
    now: () => clock.now(),
  };
  const log = new ObservedLog();
  const board = asId<BoardId>('board-1');
  const first = startingBoard(world);
  const row = { id: board, team: asId<TeamId>('t'), title: 'x', person: null, at: toInstant(clock.now()) };
  await log.create(row, first);
  const broken: string[] = [];
  const keep = (promise: string, kept: boolean): void => void (kept || broken.push(promise));
  const departed: DepartingCard[] = [];
  let generations = 0;
  const replace = log.replace.bind(log);
  log.replace = async (replacement) => {
    const seq = await replace(replacement);
    generations += 1;
    departed.push(...replacement.departing);
    return seq;
  };
  const hub = new Hub({
    log,
    events: new ServerEvents((error) => broken.push(`a listener failed: ${String(error)}`)),
    clock,
    limits,
    report: (level, message, details) => {
      const { error } = (details ?? {}) as { error?: unknown };
      if (level === 'error') broken.push(`${message}: ${String(error)}`);
    },
    departures: async () => (doc: Y.Doc) => {
      if (!dice.chance(3)) return [];
      const { actions, successes } = snapshot(doc);
      return [...actions, ...successes]
        .filter(() => dice.chance(4))
        .map(({ kind, id }) => ({ kind, id, number: 1 }));
    },
  });
  const adopter = new EditAdopter({ hub, boardLog: log, now: () => clock.now() });
  const ledger = new Ledger();
  const browsers = Array.from(
    { length: 3 + dice.roll(2) },
    (_, index) => new Browser(index, world, first, hub, board, log),
  );
  /** Letters that a verb itself wrote twice: an idea that becomes an action. */
  const twice = new Set<string>();
  let brought = 0;

  const settle = async (): Promise<void> => {
    for (let index = 0; index < 12; index += 1) await Promise.resolve();
  };
  /** Lets time go by until it is there. */
  const soon = async <Value>(promise: Promise<Value>): Promise<Value> => {
    let isDone = false;
    const watched = promise.finally(() => (isDone = true));
    for (let round = 0; !isDone; round += 1) {
      if (round > 500) throw new Error('nothing came of it');
      clock.pass(10);
      await settle();
    }
    return watched;
  };
  const edit = ({ replica }: Browser): void => {
    if (readMeta(replica.doc).board === null) return;
    if (dice.chance(3)) return ledger.around(replica, 'editText', () => meet(replica, dice));
    const name = (dice.chance(2) ? dice.pick(frequent) : dice.pick(browserVerbs)) ?? '';
    ledger.around(replica, name, () => void verbs[name]?.(replica, dice));
    for (const letter of doubledIn(replica.doc)) twice.add(letter);
  };
  /** As a browser does: asks what is had of its generation, brings the rest, and begins anew. */
  const recover = async (browser: Browser): Promise<void> => {
    const { doc, by } = browser.replica;
    const { epoch } = readMeta(doc);
    const { current, vector } = await soon(adopter.stateOf({ board, epoch, person: by }));
    if (current === epoch) {
      browser.isOutdated = false;
      return;
    }
    if (vector === null) return void broken.push(`generation ${epoch} isn't kept`);
    const update = Y.encodeStateAsUpdate(doc, vector);
    // the answer may be lost, and then all of it comes again
    for (let times = 1 + dice.roll(2); times > 0; times -= 1) {
      const former = forgets ? await log.former(board, epoch) : null;
      const adopted = await soon(adopter.adopt({ board, epoch, person: by, update }));
      keep('edits of a former generation are taken', adopted.ok);
      if (former !== null) await log.append([], [], [], [{ board, epoch, ...former, late: [] }]);
      if (dice.chance(4)) await soon(hub.tidy(board));
    }
    brought += 1;
    browser.restart();
    await exchange(browser);
  };
  /** It connects, and everything that waits is carried both ways. */
  const exchange = async (browser: Browser): Promise<void> => {
    browser.connect();
    for (let round = 0; round < 6; round += 1) {
      for (let count = 0; count < 4; count += 1) {
        browser.carryUp();
        browser.carryDown();
      }
      clock.pass(40);
      await settle();
    }
  };

  for (let step = 0; step < 80; step += 1) {
    const browser = dice.pick(browsers) as Browser;
    const roll = dice.roll(100);
    if (browser.isOutdated) {
      if (dice.chance(5)) await recover(browser);
      else edit(browser);
    } else if (roll < 40) edit(browser);
    else if (roll < 50) for (let count = dice.roll(8); count >= 0; count -= 1) browser.carryUp();
    else if (roll < 60) for (let count = dice.roll(8); count >= 0; count -= 1) browser.carryDown();
    else if (roll < 66) await exchange(browser);
    else if (roll < 76) browser.disconnect();
    else if (roll < 88) void hub.tidy(board, { force: dice.chance(2) });
    else clock.pass(dice.roll(8_000));
    clock.turn();
    if (dice.chance(2)) clock.pass(20);
    await settle();
  }

  // everybody comes back
  for (let round = 0; round < 30; round += 1) {
    for (const browser of browsers) {
      if (browser.isOutdated) await recover(browser);
      await exchange(browser);
    }
    if (round > 2 && browsers.every(({ isIdle, isConnected }) => isIdle && isConnected)) break;
  }
  clock.pass(1_500);
  await settle();
  for (const browser of browsers) while (!browser.isIdle) browser.carryDown();

  const stored = new Y.Doc();
  const loaded = await log.load(board);
  if (loaded?.snapshot) Y.applyUpdateV2(stored, loaded.snapshot);
  for (const { bytes } of loaded?.updates ?? []) Y.applyUpdate(stored, bytes);
  const onDisk = JSON.stringify(snapshot(stored));
  for (const { replica, turnedAway, broken: own, isConnected } of browsers) {
    broken.push(...own, ...turnedAway.map((reason) => `an honest browser was turned away: ${reason}`));
    keep(`p${replica.index} is back`, isConnected);
    keep(`p${replica.index} ends with the board`, JSON.stringify(snapshot(replica.doc)) === onDisk);
  }
  keep('the board is sound', checkBoard(stored).length === 0);
  const { late } = log.inner;
  const told = lettersIn([...departed.map(({ content }) => content), ...late.map(({ content }) => content)]);
  const missing = ledger.missingLetters(stored).filter((letter) => !told.includes(letter));
  keep(`no letter is lost`, missing.length === 0);
  const left = new Set([
    ...departed.map(({ kind, id }) => `${kind}:${id}`),
    ...late.map(({ cardKind, card }) => `${cardKind}:${card}`),
  ]);
  keep(
    'no card is lost',
    ledger.missingCards(stored).every((card) => left.has(card)),
  );
  keep(
    'no letter is doubled',
    doubledIn(stored).every((letter) => twice.has(letter)),
  );
  const lines = late.map(({ person, card, content }) => `${person} ${card} ${content}`);
  keep('nobody is told the same twice', new Set(lines).size === lines.length);
  return { broken: [...new Set(broken)], generations, departed: departed.length, late: late.length, brought };
}

/** Writes in a text that others write in at the same time. */
function meet(replica: Replica, dice: Dice): void {
  const id = idsOf(replica, 'action')[dice.roll(2)];
  const card = id && replica.view.card('action', id);
  if (card === undefined || card.archived !== null) return;
  const field = dice.chance(2) ? 'notes' : 'title';
  const text = rewritten(card[field], replica, dice);
  editText(replica.doc, { kind: 'action', id: card.id, field, text }, replica.context);
}

function lettersIn(value: unknown): readonly string[] {
  return JSON.stringify(value).match(/[\ue000-\uf8ff]/g) ?? [];
}

function doubledIn(doc: Y.Doc): string[] {
  const seen = new Set<string>();
  return lettersIn(snapshot(doc)).filter((letter) => seen.size === seen.add(letter).size);
}
