import { goalActions, overviewAmbitions } from '@verbeterbord/shared/api/overview.ts';
import { expect, test } from 'vitest';
import { startApp } from '../support/app-server.ts';

test('the actions under a goal are those that its counts in the overview tell of, by column, and without names', async () => {
  const server = await startApp();
  const petra = await server.as('petra');
  const { ambitions } = (await petra.ask('GET', '/api/v1/teams/sociaal-domein/overview/ambitions')).read(
    overviewAmbitions,
  );
  const goals = ambitions.flatMap(({ served }) =>
    served.flatMap(({ board, goals: own }) => own.map((goal) => ({ board, ...goal }))),
  );
  expect(goals.length).toBeGreaterThan(5);
  for (const { board, id, counts } of goals) {
    const answer = await petra.ask('GET', `/api/v1/boards/${board}/goals/${id}/actions`);
    const { actions } = answer.read(goalActions);
    const of = (state: string): number => actions.filter((action) => action.state === state).length;
    expect({ todo: of('todo'), doing: of('doing'), done: of('done') }).toEqual({
      todo: counts.todo,
      doing: counts.doing,
      done: counts.done,
    });
    expect(actions.filter(({ stuck }) => stuck)).toHaveLength(counts.stuck);
    expect(actions.map(({ state }) => state)).toEqual(
      ['todo', 'doing', 'done'].flatMap((state) => Array.from({ length: of(state) }, () => state)),
    );
    expect(answer.text).not.toMatch(/owner|sanne|Sanne/);
  }
});

test('who may not see a board gets none of it by a goal, and a goal that is not there has nothing', async () => {
  const server = await startApp();
  const lead = await server.as('marieke');
  expect((await lead.ask('PATCH', '/api/v1/boards/jeugd', { openTo: 'team' })).status).toBe(204);
  const petra = await server.as('petra');
  const closed = await petra.ask('GET', '/api/v1/boards/jeugd/goals/bestaat-niet/actions');
  const missing = await petra.ask('GET', '/api/v1/boards/bestaat-niet/goals/x/actions');
  expect([closed.status, closed.text]).toEqual([404, missing.text]);
  expect((await lead.ask('GET', '/api/v1/boards/jeugd/goals/bestaat-niet/actions')).body).toEqual({
    actions: [],
  });
  expect((await lead.ask('GET', '/api/v1/boards/jeugd/goals/..%2Fx/actions')).status).toBe(400);
});
