import { GoalMemory } from '@verbeterbord/server/projections/overview/goal-memory.ts';
import { storesOn } from '@verbeterbord/server/storage/stores.ts';
import { overviewAmbitions } from '@verbeterbord/shared/api/overview.ts';
import { editText } from '@verbeterbord/shared/board/commands/edit-text.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { asId, type AmbitionId, type BoardId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

const [jeugd, thuis] = [asId<BoardId>('jeugd'), asId<BoardId>('thuis')];
const cycle = 23;

test('what stands under goals is read once, and again of a board that changed, also while it was being read', async () => {
  const { db } = (await startApp()).app.storage;
  const store = storesOn(db, Date.now).overviewDetails;
  const read: (readonly BoardId[])[] = [];
  let meanwhile = (): void => undefined;
  const memory = new GoalMemory({
    goals: async (boards) => {
      read.push(boards);
      const goals = await store.goals(boards);
      meanwhile();
      return goals;
    },
    goalCounts: async (boards) => store.goalCounts(boards),
  });
  const ambition = asId<AmbitionId>('jeugd-1');
  const first = (await memory.of([jeugd, thuis]))(jeugd, ambition, cycle);
  expect(first.length).toBeGreaterThan(2);
  expect((await memory.of([jeugd, thuis]))(jeugd, ambition, cycle)).toEqual(first);
  expect(read).toEqual([[jeugd, thuis]]);
  memory.forget(jeugd);
  meanwhile = () => memory.forget(jeugd);
  await memory.of([jeugd, thuis]);
  meanwhile = () => undefined;
  await memory.of([jeugd, thuis]);
  await memory.of([jeugd, thuis]);
  expect(read).toEqual([[jeugd, thuis], [jeugd], [jeugd]]);
});

test('read per ambition, a goal is called and counted as its board says, also when that was read before', async () => {
  const server = await startApp();
  const { app } = server;
  const petra = await server.as('petra');
  const goals = async () => {
    const answer = await petra.ask('GET', '/api/v1/teams/sociaal-domein/overview/ambitions');
    // nothing else than what is described
    expect(overviewAmbitions.parse(answer.body)).toEqual(answer.body);
    const { ambitions, apart } = answer.read(overviewAmbitions);
    return [...ambitions.flatMap(({ served }) => served), ...apart].flatMap(({ board, goals: own }) =>
      own.map((goal) => ({ board, ...goal })),
    );
  };
  const goal = (await goals()).find(({ board }) => board === jeugd);
  if (goal === undefined) throw new Error('the example has goals');
  const title = { kind: 'goal', id: goal.id, field: 'title', text: 'Binnen een week' } as const;
  await app.hub.edit(jeugd, null, editText, title);
  await expect
    .poll(async () => (await goals()).find(({ id }) => id === goal.id)?.title, { timeout: 20_000 })
    .toBe('Binnen een week');
  const todo = await app.storage.db
    .selectFrom('action_row')
    .select('action')
    .where('board', '=', jeugd)
    .where('goal', '=', goal.id)
    .where('state', '=', 'doing')
    .executeTakeFirstOrThrow();
  const move = { goal: goal.id, state: 'done', before: null, cycle } as const;
  await app.hub.edit(jeugd, null, moveAction, { action: todo.action, ...move });
  await expect
    .poll(async () => (await goals()).find(({ id }) => id === goal.id)?.counts.done, { timeout: 5_000 })
    .toBe(goal.counts.done + 1);
});
