import { actionRef } from '@verbeterbord/shared/api/actions.ts';
import { ownDisplay } from '@verbeterbord/shared/api/displays.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { asId } from '@verbeterbord/shared/ids.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { expect, test, vi } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { listen } from '../support/live-ear.ts';
import { screenOn, type Screen } from '../support/screens.ts';
import type { SyncClient } from '../support/sync-client.ts';
import { administrator, boardClient, read } from '../support/visitors.ts';

const { notSignedIn, notAllowed, gone } = closeCodes;
const day = 24 * 3_600_000;

async function open(server: AppServer, who: Asker, board = 'thuis'): Promise<SyncClient> {
  const client = boardClient(server, board, 'somebody', { cookie: who.cookie });
  await expect.poll(() => client.provider.synced).toBe(true);
  return client;
}

/** A second board of Els' team. */
async function second(els: Asker): Promise<string> {
  const made = await els.ask('POST', '/api/v1/boards', { team: 'thuis', title: 'Tweede' });
  return made.read(actionRef).id;
}

interface Hanging {
  readonly server: AppServer;
  readonly els: Asker;
  readonly screen: Screen;
}

/** A screen on the board of Els' team, and perhaps on others. */
async function hanging(server: AppServer, others: readonly string[] = []): Promise<Hanging> {
  const els = await server.as('els');
  return { server, els, screen: await screenOn(server, els, ['thuis', ...others]) };
}

const ends: readonly [string, (hanging: Hanging) => Promise<unknown>][] = [
  ['its lead revokes it', ({ els, screen }) => els.ask('DELETE', `/api/v1/displays/${screen.id}`)],
  [
    'the administrator revokes it',
    async ({ server, screen }) =>
      (await administrator(server)).ask('DELETE', `/api/v1/displays/${screen.id}`),
  ],
  [
    'its only board is taken off',
    ({ els, screen }) => els.ask('DELETE', `/api/v1/boards/thuis/displays/${screen.id}`),
  ],
  [
    'who paired it is deactivated',
    async ({ server }) => (await administrator(server)).ask('POST', '/api/v1/people/els/deactivate', {}),
  ],
];

test.each(ends)(
  'when %s, a screen is off within a second, on both kinds of socket, and a reload says why',
  async (_how, end) => {
    const hung = await hanging(await startApp());
    const { server, screen } = hung;
    const wall = await open(server, screen.asker);
    const headers = { cookie: screen.asker.cookie };
    const ear = await listen(server, headers);
    expect(await end(hung)).toMatchObject({ status: 204 });
    await vi.waitFor(() => {
      expect(wall.closed).toEqual([notSignedIn]);
      expect([ear.socket.connected, ear.of('sessionEnded').length]).toEqual([false, 1]);
    }, 1_000);
    for (const path of ['me', 'display', 'boards/thuis/about'])
      expect((await screen.asker.ask('GET', `/api/v1/${path}`)).body).toMatchObject({
        status: 401,
        code: 'session-ended',
      });
    const again = boardClient(server, 'thuis', 'again', headers);
    await expect.poll(() => again.closed).toEqual([notSignedIn]);
    await expect(listen(server, headers)).rejects.toThrow('websocket error');
  },
);

test.each<[string, (hanging: Hanging, other: string) => Promise<unknown>]>([
  ['is taken off it', ({ els, screen }) => els.ask('DELETE', `/api/v1/boards/thuis/displays/${screen.id}`)],
  [
    'is no longer among what it shows',
    ({ els, screen }, other) => els.ask('PATCH', `/api/v1/displays/${screen.id}`, { boards: [other] }),
  ],
])(
  'a board that %s closes on that screen within a second, and the other stays open',
  async (_how, change) => {
    const server = await startApp();
    const other = await second(await server.as('els'));
    const hung = await hanging(server, [other]);
    const { screen, els } = hung;
    const [one, two] = [await open(server, screen.asker), await open(server, screen.asker, other)];
    const ear = await listen(server, { cookie: screen.asker.cookie });
    expect(await change(hung, other)).toMatchObject({ status: 204 });
    await vi.waitFor(() => {
      expect(one.closed).toEqual([notAllowed]);
      expect(ear.of('accessChanged')).toHaveLength(1);
      expect(ear.of('displayChanged')).not.toEqual([]);
    }, 1_000);
    const again = boardClient(server, 'thuis', 'again', { cookie: screen.asker.cookie });
    await expect.poll(() => again.closed).toEqual([gone]);
    await els.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Onder ons' });
    await els.ask('POST', `/api/v1/boards/${other}/actions`, { title: 'Voor de gang' });
    await expect.poll(() => snapshot(two.doc).actions.map(({ title }) => title)).toEqual(['Voor de gang']);
    await vi.waitFor(() => expect(ear.of('boardChanged')).toMatchObject([{ board: other }]), 5_000);
    expect(two.closes).toEqual([]);
  },
);

test('what a screen sends is refused and nowhere, it is present to nobody, and it sees what a colleague does', async () => {
  const { server, els, screen } = await hanging(await startApp());
  const [colleague, wall] = [await open(server, els), await open(server, screen.asker)];
  wall.provider.awareness.setLocalState({ open: 'goal-1' });
  await read(wall);
  colleague.run(addGoal, { title: 'Van een collega' });
  const goals = () => snapshot(wall.doc).goals.map(({ title }) => title);
  await expect.poll(goals).toContain('Van een collega');
  await read(colleague);
  expect([...colleague.provider.awareness.getStates().keys()]).not.toContain(wall.doc.clientID);
  wall.run(addGoal, { title: 'Van de muur' });
  await expect.poll(() => wall.closed).toEqual([notAllowed]);
  const onDisk = await server.app.hub.read(asId('thuis'), snapshot);
  expect(onDisk.goals.map(({ title }) => title)).not.toContain('Van de muur');
});

test('a screen hears at once that it is set otherwise, and nobody else does', async () => {
  const { server, els, screen } = await hanging(await startApp());
  const wall = await listen(server, { cookie: screen.asker.cookie });
  const lead = await listen(server, { cookie: els.cookie });
  await els.ask('PATCH', `/api/v1/displays/${screen.id}`, { every: 30 });
  await vi.waitFor(() => expect(wall.of('displayChanged')).toHaveLength(1), 1_000);
  await els.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Later' });
  await vi.waitFor(() => expect(lead.of('boardChanged')).not.toEqual([]), 5_000);
  expect(lead.of('displayChanged')).toEqual([]);
  expect(wall.of('accessChanged')).toEqual([]);
});

test('a screen hears that a team ended, and took its board off the wall', async () => {
  const server = await startApp();
  const els = await server.as('els');
  const admin = await administrator(server);
  const made = await admin.ask('POST', '/api/v1/teams', { name: 'Tijdelijk team', parent: null });
  const { id: team } = made.read(actionRef);
  await admin.ask('PUT', `/api/v1/teams/${team}/members/els`, { role: 'lead' });
  const extra = (await els.ask('POST', '/api/v1/boards', { team, title: 'Tijdelijk' })).read(actionRef).id;
  const { screen } = await hanging(server, [extra]);
  const ear = await listen(server, { cookie: screen.asker.cookie });
  expect((await admin.ask('DELETE', `/api/v1/teams/${team}`)).status).toBe(204);
  await vi.waitFor(() => expect(ear.of('displayChanged')).not.toEqual([]), 1_000);
  const own = (await screen.asker.ask('GET', '/api/v1/display')).read(ownDisplay);
  expect(own.boards.map(({ id }) => id)).toEqual(['thuis']);
});

test('a screen stays on for a year, whatever sessions last, and then loses its sockets with the next look', async () => {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const { screen } = await hanging(server);
  const wall = await open(server, screen.asker);
  now += 364 * day;
  await server.app.gate.sweep();
  expect(wall.closes).toEqual([]);
  now += day;
  await server.app.gate.sweep();
  await expect.poll(() => wall.closed).toEqual([notSignedIn]);
});
