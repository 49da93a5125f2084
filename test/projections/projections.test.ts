import { ProjectionStore, type ProjectedAction } from '@verbeterbord/server/storage/boards/projections.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addAmbition } from '@verbeterbord/shared/board/commands/add-ambition.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { addSuccess } from '@verbeterbord/shared/board/commands/add-success.ts';
import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { describeIndicator } from '@verbeterbord/shared/board/commands/describe-indicator.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { judgeAmbition } from '@verbeterbord/shared/board/commands/judge-ambition.ts';
import { moveGoal } from '@verbeterbord/shared/board/commands/move-goal.ts';
import { recordIndicator } from '@verbeterbord/shared/board/commands/record-indicator.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { setGoalBefore } from '@verbeterbord/shared/board/commands/set-goal-before.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { projectBoard } from '@verbeterbord/shared/board/project.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { asId, type ActionId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';
import { temporaryStorage } from '../support/temporary-storage.ts';

const board = asId<BoardId>('thuis');
const noor = asId<PersonId>('noor');

async function edit<Input, Value>(
  server: AppServer,
  command: Command<Input, Value>,
  input: Input,
): Promise<Value> {
  const result = await server.app.hub.edit(board, noor, command, input);
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

/** The rows of a board as they should be, from its document. */
async function expected(server: AppServer, id: BoardId): Promise<ProjectedAction[]> {
  const { actions } = await server.app.hub.read(id, projectBoard);
  return actions
    .filter((row) => row.archived === null)
    .map(({ order: _order, helped: _helped, archived: _archived, ...row }) => row);
}

async function stored(server: AppServer, id: BoardId): Promise<ProjectedAction[]> {
  const rows = await new ProjectionStore(server.app.storage.db).actionsOf(id);
  return rows.map(({ board: _board, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function expectEqualRows(server: AppServer): Promise<void> {
  for (const id of ['sociaal-domein', 'jeugd', 'rondkomen', 'thuis', 'meedoen'].map((text) =>
    asId<BoardId>(text),
  ))
    expect(await stored(server, id)).toEqual(await expected(server, id));
}

test('rows of every board are what its document says, from the first start on', async () => {
  await expectEqualRows(await startApp());
});

test('rows follow what happens to a card, its owners and its goal', async () => {
  const server = await startApp();
  const goal = await edit(server, addGoal, { title: 'Sneller helpen' });
  const action = await edit(server, addAction, { title: 'Een', goal, cycle: 23, owners: [noor] });
  const ref = { kind: 'action', id: action } as const;
  const steps: (() => Promise<unknown>)[] = [
    () => edit(server, editText, { ...ref, field: 'title', text: 'Twee' }),
    () => edit(server, assignOwner, { action, person: asId<PersonId>('kees') }),
    () => edit(server, unassignOwner, { action, person: noor }),
    () => edit(server, editText, { kind: 'goal', id: goal, field: 'title', text: 'Eerder helpen' }),
    () => edit(server, archiveCard, { kind: 'goal', id: goal }),
    () => edit(server, archiveCard, ref),
    () => edit(server, restoreCard, ref),
    () => edit(server, restoreCard, { kind: 'goal', id: goal }),
  ];
  for (const step of steps) {
    await step();
    await server.app.projector.flush();
    expect(await stored(server, board)).toEqual(await expected(server, board));
  }
  expect((await stored(server, board)).find((row) => row.id === action)).toMatchObject({
    title: 'Twee',
    owners: ['kees'],
    goal: { title: 'Eerder helpen' },
  });
});

test('the overview follows the judgement of a team', async () => {
  const server = await startApp();
  const [ambition] = await server.app.hub.read(board, (doc) =>
    listCards(doc, 'ambition').map((card) => card.id),
  );
  await edit(server, judgeAmbition, { ambition: ambition!, value: 'stuck', note: 'We wachten' });
  await server.app.projector.flush();
  const lines = await new ProjectionStore(server.app.storage.db).lines();
  expect(lines.get(board)).toMatchObject({ judgement: 'stuck', judgementNote: 'We wachten' });
});

test('ambitions, goals and successes have rows that follow what happens to them, in the order of the board', async () => {
  const server = await startApp();
  const store = new ProjectionStore(server.app.storage.db);
  const ambition = await edit(server, addAmbition, { title: 'Niemand wacht', horizon: 2030 });
  const goal = await edit(server, addGoal, {
    title: 'Sneller helpen',
    ambition,
    before: '2027-03-01' as Day,
  });
  const success = await edit(server, addSuccess, { title: 'De lijst is leeg', cycle: 23 });
  const steps: (() => Promise<unknown>)[] = [
    () => edit(server, describeIndicator, { ambition, name: 'Wachttijd', unit: 'dagen', target: 10 }),
    () => edit(server, recordIndicator, { ambition, day: '2026-11-19' as Day, value: 14 }),
    () => edit(server, judgeAmbition, { ambition, value: 'fragile', note: 'Te vroeg' }),
    () => edit(server, moveGoal, { goal, before: null }),
    () => edit(server, setGoalBefore, { goal, before: null }),
    () => edit(server, editText, { kind: 'goal', id: goal, field: 'title', text: 'Eerder helpen' }),
    () => edit(server, editText, { kind: 'success', id: success, field: 'title', text: 'Leeg!' }),
    () => edit(server, archiveCard, { kind: 'ambition', id: ambition }),
    () => edit(server, archiveCard, { kind: 'goal', id: goal }),
    () => edit(server, archiveCard, { kind: 'success', id: success }),
    () => edit(server, restoreCard, { kind: 'ambition', id: ambition }),
    () => edit(server, restoreCard, { kind: 'goal', id: goal }),
    () => edit(server, restoreCard, { kind: 'success', id: success }),
  ];
  for (const step of steps) {
    await step();
    await server.app.projector.flush();
    const { ambitions, goals, successes } = await server.app.hub.read(board, projectBoard);
    expect((await store.ambitionsOf([board])).get(board)).toEqual(ambitions);
    expect((await store.goalsOf([board])).get(board)).toEqual(goals);
    expect((await store.successesOf([board])).get(board)).toEqual(successes);
  }
  const [ambitions, goals, successes] = [
    await store.ambitionsOf([board]),
    await store.goalsOf([board]),
    await store.successesOf([board]),
  ];
  expect(ambitions.get(board)).toContainEqual({
    id: ambition,
    title: 'Niemand wacht',
    paint: expect.any(Number) as number,
    horizon: 2030,
    judgement: 'fragile',
    judgementNote: 'Te vroeg',
    judgedAt: expect.any(String) as string,
    serves: null,
    indicator: {
      name: 'Wachttijd',
      unit: 'dagen',
      target: 10,
      values: [{ day: '2026-11-19', value: 14 }],
    },
  });
  expect(goals.get(board)?.at(-1)).toMatchObject({ title: 'Eerder helpen', ambition, before: null });
  expect(successes.get(board)).toContainEqual({
    id: success,
    title: 'Leeg!',
    cycle: 23,
    created: expect.any(String) as string,
  });
});

test('of an indicator the latest half year of weeks is kept', async () => {
  const server = await startApp();
  const ambition = await edit(server, addAmbition, { title: 'Meten' });
  for (let at = 1; at <= 30; at += 1)
    await edit(server, recordIndicator, {
      ambition,
      day: `2026-10-${String(at).padStart(2, '0')}` as Day,
      value: at,
    });
  await server.app.projector.flush();
  const rows = await new ProjectionStore(server.app.storage.db).ambitionsOf([board]);
  const values = rows.get(board)?.find(({ id }) => id === ambition)?.indicator?.values;
  expect(values?.map(({ value }) => value)).toEqual(Array.from({ length: 26 }, (_, at) => at + 5));
});

test('rows that an upgrade took away are read anew at the next start, though nobody edits', async () => {
  const server = await startApp();
  const { dataDir } = server;
  await edit(server, addSuccess, { title: 'Gelukt', cycle: 23 });
  await server.app.projector.flush();
  const store = new ProjectionStore(server.app.storage.db);
  const all = async (of: ProjectionStore): Promise<unknown> => [
    await of.actionsOf(board),
    await of.ambitionsOf([board]),
    await of.goalsOf([board]),
    await of.successesOf([board]),
  ];
  const before = await all(store);
  await server.app.projector.stop();
  await store.clear();
  await server.stop();
  const again = await startApp({ dataDir });
  expect(await all(new ProjectionStore(again.app.storage.db))).toEqual(before);
  await expectEqualRows(again);
});

test("a change to a goal or a success tells that the board has new rows, and one that alters no row doesn't", async () => {
  const server = await startApp();
  const goal = await edit(server, addGoal, { title: 'Zonder acties' });
  const success = await edit(server, addSuccess, { title: 'Gelukt', cycle: 23 });
  await server.app.projector.flush();
  const told: unknown[] = [];
  server.app.events.on('boardProjected', (event) => told.push(event.people));
  await edit(server, editText, { kind: 'goal', id: goal, field: 'title', text: 'Toch een doel' });
  await server.app.projector.flush();
  expect(told).toEqual([[]]);
  await edit(server, editText, { kind: 'goal', id: goal, field: 'sign', text: 'Alleen het teken' });
  await edit(server, editText, { kind: 'success', id: success, field: 'notes', text: 'Alleen toelichting' });
  await server.app.projector.flush();
  expect(told).toEqual([[]]);
});

test('many edits become few writes, and all of them arrive', async () => {
  const server = await startApp();
  let projected = 0;
  server.app.events.on('boardProjected', () => {
    projected += 1;
  });
  const action = await edit(server, addAction, { title: 'A', goal: null, cycle: 23, owners: [noor] });
  for (let at = 1; at <= 60; at += 1)
    await edit(server, editText, { kind: 'action', id: action, field: 'title', text: `A${at}` });
  await vi.waitFor(async () => {
    const row = (await stored(server, board)).find((each) => each.id === action);
    expect(row?.title).toBe('A60');
  }, 5_000);
  expect(projected).toBeLessThanOrEqual(20);
});

test('an edit that changes no row tells nobody', async () => {
  const server = await startApp();
  const action = await edit(server, addAction, { title: 'A', goal: null, cycle: 23 });
  await server.app.projector.flush();
  const told: unknown[] = [];
  server.app.events.on('boardProjected', (event) => told.push(event));
  await edit(server, editText, { kind: 'action', id: action, field: 'notes', text: 'Alleen toelichting' });
  await server.app.projector.flush();
  expect(told).toEqual([]);
});

test('a rebuild gives the same rows', async () => {
  const server = await startApp();
  await edit(server, addAction, { title: 'Nieuw', goal: null, cycle: 23, owners: [noor] });
  await server.app.projector.flush();
  const dump = async (): Promise<unknown> => {
    const { db } = server.app.storage;
    const actions = await db
      .selectFrom('action_row')
      .selectAll()
      .orderBy('board')
      .orderBy('action')
      .execute();
    return {
      actions: actions.map(({ seq: _seq, ...row }) => row),
      owners: await db
        .selectFrom('action_owner')
        .selectAll()
        .orderBy('board')
        .orderBy('action')
        .orderBy('person')
        .execute(),
      lines: (await db.selectFrom('board_line').selectAll().orderBy('board').execute()).map(
        ({ last_movement: _moved, ...line }) => line,
      ),
    };
  };
  const before = await dump();
  await server.app.projector.rebuild();
  expect(await dump()).toEqual(before);
  await expectEqualRows(server);
});

test('an older state never overwrites a newer one, in whatever order they arrive', async () => {
  const { storage } = await temporaryStorage();
  const { db, boardLog } = storage;
  const store = new ProjectionStore(db);
  const at = '2026-11-20T00:00:00.000Z' as Instant;
  await db
    .insertInto('team')
    .values({ id: asId('t'), name: 'T', parent: null })
    .execute();
  await boardLog.create({ id: board, team: asId('t'), title: 'B', person: null, at }, new Uint8Array([0]));
  const row = (title: string, owners: string[]): ProjectedAction => ({
    id: asId<ActionId>('a'),
    title,
    owners: owners.map((owner) => asId<PersonId>(owner)),
    goal: null,
    due: null,
    state: 'todo',
    cycle: 1,
    stuck: false,
    stuckReason: '',
    carried: 0,
    done: null,
    created: at,
    createdBy: asId<PersonId>('kees'),
  });
  const change = (
    seq: number,
    title: string,
    owners: string[],
  ): Parameters<ProjectionStore['apply']>[0][number] => ({
    board,
    seq,
    upserts: [row(title, owners)],
    removals: [],
    lists: {},
    lastMovement: at,
  });
  await store.apply([change(5, 'nieuw', ['kees'])]);
  await store.apply([change(4, 'oud', ['noor'])]);
  await store.apply([{ ...change(3, '', []), upserts: [], removals: [asId('a')] }]);
  expect(await store.actionsOf(board)).toEqual([{ ...row('nieuw', ['kees']), board }]);
  expect(await store.actionsAt([{ board: asId('jeugd'), action: asId('a') }])).toEqual([]);
  await store.apply([change(5, 'zelfde', ['kees', 'noor'])]);
  expect(await store.actionsOwnedBy(asId('noor'), at)).toMatchObject([{ title: 'zelfde' }]);
  expect((await store.lines()).get(board)?.seq).toBe(5);
});
