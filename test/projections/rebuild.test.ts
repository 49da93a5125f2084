import { openStorage } from '@verbeterbord/server/storage/database.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { closeCycle } from '@verbeterbord/server/usecases/cycles/close-cycle.ts';
import { boardFigures, record as cycleRecord } from '@verbeterbord/shared/api/records.ts';
import { searchAnswer } from '@verbeterbord/shared/api/search.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { setGoalBefore } from '@verbeterbord/shared/board/commands/set-goal-before.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { asId, type BoardId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { sql } from 'kysely';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';
import { writeFiveYears, type FiveYears } from '../support/five-years.ts';
import { temporaryFolder } from '../support/temporary-storage.ts';

const days = 86_400_000;
const plan = { boards: 6, cycles: 8, archived: 240, busy: { boards: 3, actions: 60 }, seed: 3 } as const;

interface Past {
  readonly server: AppServer;
  readonly past: FiveYears;
  /** Time goes on by so many days. */
  readonly wait: (count: number) => void;
  readonly now: () => number;
}

async function withPast(): Promise<Past> {
  let now = Date.parse('2026-11-18T09:00:00.000Z');
  const dataDir = temporaryFolder();
  const storage = await openStorage({ dataDir });
  const past = await writeFiveYears(storage, { ...plan, now });
  await storage.close();
  const server = await startApp({ dataDir, now: () => now });
  return {
    server,
    past,
    wait: (count) => {
      now += count * days;
    },
    now: () => now,
  };
}

/** Everything that is derived, without what says only when it was derived. */
async function derived({ app }: AppServer): Promise<Record<string, unknown>> {
  await app.projector.flush();
  await app.searchFollower.flush();
  await app.searchFollower.caughtUp();
  const { db } = app.storage;
  const without = (rows: readonly object[], ...left: readonly string[]): object[] =>
    rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !left.includes(key))));
  return {
    actions: without(
      await db.selectFrom('action_row').selectAll().orderBy('board').orderBy('action').execute(),
      'seq',
    ),
    owners: await db
      .selectFrom('action_owner')
      .selectAll()
      .orderBy('board')
      .orderBy('action')
      .orderBy('person')
      .execute(),
    ambitions: await db.selectFrom('ambition_row').selectAll().orderBy('board').orderBy('position').execute(),
    goals: await db.selectFrom('goal_row').selectAll().orderBy('board').orderBy('position').execute(),
    successes: await db.selectFrom('success_row').selectAll().orderBy('board').orderBy('success').execute(),
    lines: without(
      await db.selectFrom('board_line').selectAll().orderBy('board').execute(),
      'seq',
      'last_movement',
    ),
    mentions: without(
      await db
        .selectFrom('mention')
        .selectAll()
        .orderBy('board')
        .orderBy('card')
        .orderBy('source')
        .orderBy('person')
        .execute(),
      'id',
    ),
    found: without(
      await db
        .selectFrom('search_entry')
        .selectAll()
        .orderBy('board')
        .orderBy('kind')
        .orderBy('card')
        .orderBy('number')
        .execute(),
      'id',
    ),
  };
}

/** The index of words says what its table says; SQLite itself compares them. */
async function expectSoundIndex({ app }: AppServer): Promise<void> {
  await sql`insert into search_index (search_index, rank) values ('integrity-check', 1)`.execute(
    app.storage.db,
  );
}

async function does<Input, Value>(
  { server, past }: Past,
  board: BoardId,
  command: Command<Input, Value>,
  input: Input,
): Promise<Value> {
  const result = await server.app.hub.edit(board, past.busy, command, input);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

async function close(at: Past, board: BoardId, number: number): Promise<void> {
  const { app } = at.server;
  const stores = storesOn(app.storage.db, at.now);
  const closed = await closeCycle(
    { hub: app.hub, events: app.events, ...stores, now: at.now },
    { board, number, by: at.past.busy },
  );
  expect(closed).toEqual({ ok: true, value: { number, closed: true } });
  await app.hub.tidy(board);
}

test('what one command makes anew is what was kept up to date while people worked, closed and cards left', async () => {
  const at = await withPast();
  const { server, past } = at;
  const [board = asId<BoardId>('')] = past.boards;
  const anne = past.people[0];
  await expectSoundIndex(server);
  const made = await does(at, board, addAction, {
    title: 'Een gloednieuwe kanarie',
    goal: null,
    cycle: plan.cycles + 1,
    owners: [past.busy],
    notes: 'Met een lied erbij',
  });
  const ref = { kind: 'action', id: made } as const;
  await does(at, board, addComment, { ...ref, text: 'Kijk eens: de kanarie zingt' });
  await does(at, board, moveAction, {
    action: made,
    state: 'done',
    goal: null,
    before: null,
    cycle: plan.cycles + 1,
  });
  const [first, second, third] = await server.app.hub.read(board, (doc) =>
    listCards(doc, 'action').filter(({ place, cycle }) => place.state !== 'done' && cycle !== null),
  );
  await does(at, board, editText, {
    kind: 'action',
    id: first!.id,
    field: 'notes',
    text: `De kanarie wacht op @${anne}`,
  });
  await does(at, board, archiveCard, { kind: 'action', id: second!.id });
  const ambition = await does(at, board, addAmbition, { title: 'Een hoger lied' });
  await does(at, board, judgeAmbition, { ambition, value: 'fragile', note: 'Nog schor' });
  await does(at, board, recordIndicator, { ambition, day: '2026-11-17' as Day, value: 3 });
  const goal = await does(at, board, addGoal, { title: 'Zuiver zingen', ambition });
  await does(at, board, setGoalBefore, { goal, before: '2027-01-01' as Day });
  const success = await does(at, board, addSuccess, { title: 'Er zingt', cycle: plan.cycles + 1 });
  await does(at, board, editText, { kind: 'success', id: success, field: 'title', text: 'Er zingt iets' });
  await does(at, board, chooseLeaving, {
    action: third!.id,
    cycle: plan.cycles + 1,
    value: 'stop',
    reason: 'Kanarie is weg',
  });
  for (const number of [1, 2, 3]) {
    await close(at, board, plan.cycles + number);
    at.wait(14);
  }
  // finished two closes ago: it left the board, and is found whole in its record
  const who = await server.as(past.busy);
  await vi.waitFor(async () => {
    await server.app.searchFollower.flush();
    const answer = await who.ask('GET', '/api/v1/search?q=kanarie%20zingt');
    expect(answer.read(searchAnswer).results).toMatchObject([{ card: made, cycle: plan.cycles + 1 }]);
  }, 5_000);

  // who is called is looked for a moment later
  await vi.waitFor(async () => expect((await derived(server))['mentions']).not.toEqual([]), 5_000);

  const running = await derived(server);
  const figures = async (): Promise<unknown> =>
    (await who.ask('GET', `/api/v1/boards/${board}/figures`)).read(boardFigures);
  const shown = await figures();
  // nothing is compared with nothing
  for (const rows of Object.values(running)) expect(rows).not.toEqual([]);
  await expectSoundIndex(server);
  const lines: string[] = [];
  const code = await server.app.runVerb(['rebuild-projections'], {
    line: (text: string) => lines.push(text),
    error: (text: string) => lines.push(text),
  } as never);
  expect([code, lines]).toEqual([0, ['Made anew.']]);
  expect(await derived(server)).toEqual(running);
  expect(await figures()).toEqual(shown);
  await expectSoundIndex(server);
  const again = await who.ask('GET', '/api/v1/search?q=kanarie%20zingt');
  expect(again.read(searchAnswer).results).toMatchObject([{ card: made, cycle: plan.cycles + 1 }]);
});

test('five years are written the same for the same seed, and are what the server finds', async () => {
  const { server, past } = await withPast();
  expect(past.archived).toBe(plan.archived);
  const who = await server.as(past.busy);
  const mine = await who.ask('GET', '/api/v1/my-actions');
  const { actions, boards } = mine.body as { actions: { state: string }[]; boards: unknown[] };
  expect(boards).toHaveLength(plan.busy.boards);
  expect(actions.filter(({ state }) => state !== 'done')).toHaveLength(12);
  await server.app.searchFollower.caughtUp();
  const { db } = server.app.storage;
  const counted = await db
    .selectFrom('search_entry')
    .select((is) => is.fn.countAll<number>().as('count'))
    .where('number', '>', 0)
    .where('kind', '=', 'action')
    .executeTakeFirst();
  expect(counted?.count).toBe(plan.archived);
  const titles = async (of: AppServer): Promise<unknown> =>
    of.app.storage.db.selectFrom('recorded_action').select('title').orderBy('title').execute();
  expect(await titles((await withPast()).server)).toEqual(await titles(server));
});

test('a note that was kept on a phone until its action had left is kept with the record, once, and its writer is told', async () => {
  const at = await withPast();
  const { server, past } = at;
  const [board = asId<BoardId>('')] = past.boards;
  const cycle = plan.cycles + 1;
  const made = await does(at, board, addAction, { title: 'Zwaan', goal: null, state: 'done', cycle });
  for (const number of [cycle, cycle + 1, cycle + 2]) {
    await close(at, board, number);
    at.wait(14);
  }
  const who = await server.as(past.busy);
  const path = `/api/v1/boards/${board}/actions/${made}`;
  await vi.waitFor(async () => {
    const gone = await who.ask('GET', `/api/v1/boards/${board}/departed/${made}`);
    expect(gone.status).toBe(200);
  }, 5_000);
  for (let time = 0; time < 2; time += 1) {
    const answer = await who.ask('PATCH', path, { comment: 'Te laat, maar niet weg', commentId: 'te-laat' });
    expect(answer.status).toBe(404);
  }
  const record = (await who.ask('GET', `/api/v1/boards/${board}/records/${cycle}`)).read(cycleRecord);
  expect(record.lateEdits).toMatchObject([
    { card: made, title: 'Zwaan', fields: [{ field: 'comments', text: 'Te laat, maar niet weg' }] },
  ]);
});
