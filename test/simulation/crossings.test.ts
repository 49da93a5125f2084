import { findCard, listCards } from '@verbeterbord/shared/board/read.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { disagreements } from '../support/boards-agree.ts';
import { temporaryStorage } from '../support/temporary-storage.ts';
import { SimulatedOffice, type Happening } from './crossing-office.ts';

const weights: Readonly<Record<Happening['do'], number>> = {
  ask: 12,
  step: 16,
  comment: 4,
  title: 6,
  bin: 4,
  solve: 4,
  move: 3,
  end: 1,
  board: 2,
  offer: 5,
  decide: 8,
  wait: 5,
  'stop-waiting': 1,
  later: 1,
  restart: 1,
  kill: 3,
};

const happenings = fc.array(
  fc.oneof(
    ...Object.entries(weights).map(([what, weight]) => ({
      weight,
      arbitrary: fc.record({
        do: fc.constant(what as Happening['do']),
        a: fc.noBias(fc.nat(60)),
        b: fc.noBias(fc.nat(60)),
      }),
    })),
  ),
  { minLength: 20, maxLength: 70 },
);

/** What must hold when all is written. */
async function broken(office: SimulatedOffice): Promise<unknown[]> {
  const { db } = office.storage;
  const { hub, errors } = office.server;
  const found: unknown[] = [...errors, ...(await disagreements({ hub, storage: office.storage }))];
  const kept = async (table: 'question' | 'question_step' | 'offer'): Promise<ReadonlySet<string>> =>
    new Set((await db.selectFrom(table).select('id').execute()).map(({ id }) => id));
  const lost = (what: readonly string[], there: ReadonlySet<string>): string[] =>
    what.filter((id) => !there.has(id));
  const { asked, stepped, offered, taken, said } = office.done;
  found.push(
    ...lost(asked, await kept('question')),
    ...lost(stepped, await kept('question_step')),
    ...lost(offered, await kept('offer')),
  );
  // what isn't over is with a team that is there, and asked by one
  const ended = new Set(
    (await db.selectFrom('team').select('id').where('ended_at', 'is not', null).execute()).map(
      ({ id }) => id,
    ),
  );
  const questions = await db
    .selectFrom('question')
    .innerJoin('board', 'board.id', 'question.board')
    .select(['question.id', 'state', 'holder', 'board.team', 'settled_at'])
    .execute();
  for (const { id, state, holder, team, settled_at } of questions) {
    if (isSettled(state) !== (settled_at !== null)) found.push({ id, state, settled_at });
    if (!isSettled(state) && (ended.has(holder) || ended.has(team))) found.push({ orphan: id });
  }
  // what was said, and what was taken on, is there once
  for (const board of office.boards) {
    const [comments, titles] = await hub.read(board, (doc) => [
      listCards(doc, 'obstacle').flatMap((card) => findCard(doc, 'obstacle', card.id)?.comments ?? []),
      listCards(doc, 'action').map(({ title }) => title),
    ]);
    for (const { id } of comments) if (!said.includes(id)) found.push({ nobodySaid: id });
    if (new Set(titles).size < titles.length) found.push({ twice: titles });
  }
  const offers = await db.selectFrom('offer').select(['id', 'board', 'title', 'state']).execute();
  for (const { id, board, title, state } of offers) {
    if (taken.includes(id) !== (state === 'accepted')) found.push({ id, state });
    if (board === null) continue;
    const isThere = await hub.read(board, (doc) =>
      listCards(doc, 'action').some((each) => each.title === title),
    );
    if (!isThere) found.push({ notTakenOn: id });
  }
  return found;
}

const totals = { asked: 0, stepped: 0, said: 0, offered: 0, taken: 0 };

/** Has all of it happen, and answers what doesn't hold afterwards. */
async function run(all: readonly Happening[], hasty = false): Promise<unknown[]> {
  const { storage } = await temporaryStorage({ thread: false });
  const office = new SimulatedOffice(storage, hasty);
  await office.begin();
  for (const happening of all) await office.happen(happening);
  await office.restart();
  await office.server.settle();
  const found = await broken(office);
  await office.server.stop();
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += office.done[key].length;
  return found;
}

test('whatever is asked, answered, offered and awaited while teams move and end and the server is killed: boards say what was decided', async () => {
  await fc.assert(
    fc.asyncProperty(happenings, async (all) => {
      expect(await run(all)).toEqual([]);
    }),
    // a schedule takes a while: to make it shorter is for who looks into one
    { numRuns: 25, endOnFailure: true },
  );
  // or it would prove nothing
  expect(totals.asked).toBeGreaterThan(40);
  expect(totals.stepped).toBeGreaterThan(30);
  expect(totals.said).toBeGreaterThan(3);
  expect(totals.taken).toBeGreaterThan(0);
}, 240_000);

test('the schedules notice a server that crosses off what it has not done yet', async () => {
  let noticed = 0;
  for (const all of fc.sample(happenings, { numRuns: 8, seed: 11 }))
    if ((await run(all, true)).length > 0) noticed += 1;
  expect(noticed).toBeGreaterThan(0);
}, 120_000);
