import { actionRef, myActions } from '@verbeterbord/shared/api/actions.ts';
import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { io } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startApp, type AppServer } from '../support/app-server.ts';
import { everybody, stranger } from '../support/everybody.ts';
import { guestOn, tokenOf } from '../support/visitors.ts';

test('a guest sees the names that their board shows, and of those people nothing else', async () => {
  const server = await startApp();
  const { asker: toos, person } = await guestOn(server, 'thuis');
  const about = (await toos.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout);
  expect(about).toMatchObject({
    role: 'participant',
    canEdit: true,
    canShare: false,
    parent: null,
    people: [],
  });
  expect(about.others.find(({ id }) => id === person)?.name).toBe('Toos (gast)');
  expect(about.others.length).toBeGreaterThan(2);
  for (const each of about.others) expect(each).toMatchObject({ role: '', office: null });
  // somebody of another team, whose name is nowhere on this board
  expect(about.others.map(({ id }) => id)).not.toContain('marieke');
});

test('a guest finds no directory, no overview, no teams and no other board, and cannot ask whether somebody exists', async () => {
  const server = await startApp();
  const { asker: toos } = await guestOn(server, 'thuis');
  const nothing = (await toos.ask('GET', '/api/v1/boards/bestaat-niet')).text;
  for (const path of [
    'boards',
    'boards/jeugd',
    'boards/jeugd/changes',
    'teams',
    'teams/thuis/members',
    'people',
    'my-actions',
    'tokens',
    'administration/people',
  ]) {
    const answer = await toos.ask('GET', `/api/v1/${path}`);
    expect([path, answer.status, answer.text]).toEqual([path, 404, nothing]);
  }
  expect((await toos.ask('GET', '/api/v1/me')).body).toMatchObject({
    guestOf: 'thuis',
    teams: [],
    administrator: false,
  });
  const owner = async (id: string) => {
    const { body } = await toos.ask('POST', '/api/v1/boards/thuis/actions', { title: 'x', owners: [id] });
    return JSON.stringify(body).replaceAll(id, '…');
  };
  expect(await owner('marieke')).toBe(await owner('bestaat-niet'));
});

test('whoever looks on as a guest writes nothing', async () => {
  const server = await startApp();
  const { asker } = await guestOn(server, 'thuis', 'onlooker');
  expect((await asker.ask('GET', '/api/v1/boards/thuis')).status).toBe(200);
  expect((await asker.ask('POST', '/api/v1/boards/thuis/actions', { title: 'x' })).status).toBe(403);
});

test('a board that is open to its team alone does not exist for colleagues: not in lists, in my actions, or as the board above', async () => {
  const server = await startApp();
  const [els, joost, petra] = [await server.as('els'), await server.as('joost'), await server.as('petra')];
  const made = await els.ask('POST', '/api/v1/boards/thuis/actions', {
    title: 'Met Joost',
    owners: ['joost'],
  });
  const { id } = made.read(actionRef);
  const mine = async () =>
    (await joost.ask('GET', '/api/v1/my-actions')).read(myActions).actions.map((a) => a.id);
  await expect.poll(mine, { timeout: 5_000 }).toContain(id);
  expect((await els.ask('PATCH', '/api/v1/boards/thuis', { openTo: 'team' })).status).toBe(204);
  await petra.ask('PATCH', '/api/v1/boards/sociaal-domein', { openTo: 'team', title: 'Bestuurstafel' });
  expect(await mine()).not.toContain(id);
  for (const path of ['boards', 'teams', 'my-actions', 'boards/jeugd/about'])
    expect((await joost.ask('GET', `/api/v1/${path}`)).text).not.toMatch(
      /"Team Thuis","team"|"id":"thuis","title"|Bestuurstafel/,
    );
  const nothing = (await joost.ask('GET', '/api/v1/boards/bestaat-niet')).text;
  for (const path of ['', '/about', '/changes'])
    expect((await joost.ask('GET', `/api/v1/boards/thuis${path}`)).text).toBe(nothing);
  // its own people and their delegate notice nothing
  expect((await els.ask('GET', '/api/v1/boards/thuis')).status).toBe(200);
  expect((await els.ask('PATCH', '/api/v1/boards/thuis', { openTo: 'organisation' })).status).toBe(204);
  await stranger(server);
  const vreemd = await server.as('vreemd');
  expect((await vreemd.ask('GET', '/api/v1/boards/thuis')).status).toBe(200);
  expect((await vreemd.ask('GET', '/api/v1/teams/thuis/members')).status).toBe(404);
});

async function listen(server: AppServer, headers: Readonly<Record<string, string>>): Promise<string[]> {
  const socket = io(server.url, {
    path: '/live',
    transports: ['websocket'],
    extraHeaders: headers,
    reconnection: false,
  });
  onTestFinished(() => void socket.disconnect());
  const heard: string[] = [];
  socket.on('boardChanged', ({ board }: { board: string }) => heard.push(board));
  await new Promise((resolve, reject) => {
    socket.on('connect', () => resolve(null));
    socket.on('connect_error', reject);
  });
  return heard;
}

test('live events tell of boards that one may see, and of no other', async () => {
  const server = await startApp();
  const people = await everybody(server);
  const els = await server.as('els');
  const heard = new Map<string, readonly string[]>();
  for (const { name, asker } of people)
    if (asker.cookie !== '') heard.set(name, await listen(server, { cookie: asker.cookie }));
  for (const scope of ['read', 'metrics'] as const)
    heard.set(scope, await listen(server, (await tokenOf(server, 'kees', [scope])).headers));
  await els.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Thuis' });
  const joost = await server.as('joost');
  await joost.ask('POST', '/api/v1/boards/jeugd/actions', { title: 'Jeugd' });
  const tree = ['a lead', 'a member', 'a delegate', 'a viewer', 'a colleague of the same tree', 'read'];
  await vi.waitFor(() => {
    for (const name of tree) expect([...new Set(heard.get(name))].toSorted()).toEqual(['jeugd', 'thuis']);
    for (const role of ['participant', 'onlooker'])
      expect([...new Set(heard.get(`a guest who is ${role}`))]).toEqual(['thuis']);
    expect([...new Set(heard.get('a screen on the wall'))]).toEqual(['thuis']);
  }, 5_000);
  for (const name of ['somebody of another tree', 'an administrator', 'metrics'])
    expect([name, heard.get(name)]).toEqual([name, []]);
});
