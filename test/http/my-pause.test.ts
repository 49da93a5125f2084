import { myActions } from '@verbeterbord/shared/api/actions.ts';
import { addDays, dayOf } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';

const day = 24 * 3_600_000;

test('my actions say of each board that it is holiday, as long as it is', async () => {
  const clock = { now: Date.now() };
  const server = await startApp({ now: () => clock.now });
  const petra = await server.as('petra');
  const { cycle } = (await myBoard(server)) ?? {};
  const from = addDays(cycle?.end ?? dayOf(clock.now), 1);
  const until = addDays(from, 13);
  const made = await petra.ask('POST', '/api/v1/teams/sociaal-domein/calendar/changes', {
    kind: 'pause',
    from,
    until,
  });
  expect(made.status).toBe(201);
  expect(await myBoard(server)).toMatchObject({ pause: null });
  clock.now = Date.parse(`${from}T11:00:00.000Z`) + 2 * day;
  expect(await myBoard(server)).toMatchObject({ cycle: { number: 23 }, pause: { end: until } });
  clock.now = Date.parse(`${until}T11:00:00.000Z`) + day;
  expect(await myBoard(server)).toMatchObject({ cycle: { number: 24 }, pause: null });
});

/** Petra signs in anew each time: nobody stays signed in over a holiday. */
async function myBoard(server: AppServer) {
  const petra = await server.as('petra');
  const { boards } = (await petra.ask('GET', '/api/v1/my-actions')).read(myActions);
  return boards.find(({ id }) => id === 'sociaal-domein');
}
