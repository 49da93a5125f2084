import { actionRef, myActions } from '@verbeterbord/shared/api/actions.ts';
import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import { boardAbout, boardLines, changes } from '@verbeterbord/shared/api/boards.ts';
import { demoPeople } from '@verbeterbord/shared/api/people.ts';
import { teams } from '@verbeterbord/shared/api/teams.ts';
import { listCards } from '@verbeterbord/shared/board/read.ts';
import { asId } from '@verbeterbord/shared/ids.ts';
import { expect, test, vi } from 'vitest';
import { startApp } from '../support/app-server.ts';

test('signing in gives a cookie that says who I am, until I sign out', async () => {
  const server = await startApp();
  const people = (await server.nobody.ask('GET', '/api/v1/demo/people')).read(demoPeople).people;
  expect(people.length).toBeGreaterThan(20);
  expect(people[0]).toMatchObject({
    id: expect.any(String) as unknown,
    teams: [expect.any(String) as unknown],
    officeName: expect.any(String) as unknown,
  });

  const signedIn = await server.nobody.ask('POST', '/api/v1/demo/session', { person: 'noor' });
  expect(signedIn.status).toBe(204);
  expect(signedIn.headers.get('set-cookie')).toMatch(
    /^session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );

  const noor = await server.as('noor');
  const me = await noor.ask('GET', '/api/v1/me');
  expect(me.body).toMatchObject({
    person: { id: 'noor', name: 'Noor' },
    organisation: { name: 'ABG-organisatie' },
    teams: [{ id: 'thuis', role: 'member' }],
    mode: 'demo',
  });
  expect(me.headers.get('api-version')).toBe('1.0.0');
  expect(me.headers.get('cache-control')).toBe('no-store');

  const left = await noor.ask('DELETE', '/api/v1/session');
  expect(left.status).toBe(204);
  expect(left.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0/);
  expect((await noor.ask('GET', '/api/v1/me')).status).toBe(401);
});

test('the database keeps only the hash of a session', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const token = noor.cookie.split('=')[1];
  const rows = await server.app.storage.db.selectFrom('session').select('token_hash').execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('the overview shows every board with its ambition, judgement and counts, and my role', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const { boards } = (await noor.ask('GET', '/api/v1/boards')).read(boardLines);
  expect(boards).toHaveLength(5);
  const roles = Object.fromEntries(boards.map((board) => [board.id, board.role]));
  expect(roles).toMatchObject({ thuis: 'member', 'sociaal-domein': 'delegate', jeugd: 'colleague' });
  for (const board of boards) {
    expect(board.ambition?.title).not.toBe('');
    expect(board.counts.todo + board.counts.doing + board.counts.done).toBeGreaterThan(0);
    expect(board.lastMovement).toMatch(/^2\d{3}-/);
  }
});

test('a board is readable as JSON, with what surrounds it', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const content = await noor.ask('GET', '/api/v1/boards/thuis');
  expect(content.status).toBe(200);
  expect(content.body).toMatchObject({ schema: 1, board: 'thuis', epoch: 1 });
  const actions = await server.app.hub.read(asId('thuis'), (doc) => listCards(doc, 'action'));
  const sorted = actions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(content.read(boardContent).actions).toEqual(sorted);

  const about = (await noor.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout);
  expect(about).toMatchObject({
    id: 'thuis',
    parent: { board: 'sociaal-domein' },
    role: 'member',
    canEdit: true,
    calendar: [{ days: 14 }],
  });
  expect(about.people.map((person) => person.id)).toContain('noor');
  const elsewhere = (await noor.ask('GET', '/api/v1/boards/jeugd/about')).read(boardAbout);
  expect(elsewhere).toMatchObject({ role: 'colleague', canEdit: false });
  const above = (await noor.ask('GET', '/api/v1/boards/sociaal-domein/about')).read(boardAbout);
  expect(above).toMatchObject({ role: 'delegate', canEdit: true, parent: null });
  expect(above.people.map((person) => person.id)).toEqual(expect.arrayContaining(['noor', 'kees', 'petra']));
});

test('a visit is what the next one calls my last', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const server = await startApp({ now: () => now });
  const noor = await server.as('noor');
  const visit = await noor.ask('POST', '/api/v1/boards/thuis/visits', {});
  expect(visit.body).toEqual({ at: '2026-11-20T09:00:00.000Z' });
  now += 3_600_000;
  expect((await noor.ask('POST', '/api/v1/boards/thuis/visits')).status).toBe(200);
  expect((await noor.ask('GET', '/api/v1/boards/thuis/about')).read(boardAbout).lastVisit).toBe(
    '2026-11-20T10:00:00.000Z',
  );
  const els = await server.as('els');
  const { id } = (await els.ask('POST', '/api/v1/boards', { team: 'thuis', title: 'Nieuw' })).read(actionRef);
  expect((await els.ask('GET', `/api/v1/boards/${id}/about`)).read(boardAbout).lastVisit).toBeNull();
});

test('an action that is put on a board over HTTP is on the board, in my actions and in the history', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const made = await noor.ask('POST', '/api/v1/boards/thuis/actions', {
    title: 'Bel de huisarts',
    owners: ['noor', 'kees'],
    due: '2026-12-01',
    state: 'doing',
  });
  expect(made.status).toBe(201);
  const { id } = made.read(actionRef);
  expect(made.headers.get('location')).toBe(`/api/v1/boards/thuis/actions/${id}`);
  const { actions } = (await noor.ask('GET', '/api/v1/boards/thuis')).read(boardContent);
  expect(actions.find((action) => action.id === id)).toMatchObject({
    title: 'Bel de huisarts',
    owners: ['kees', 'noor'],
    due: '2026-12-01',
    place: { state: 'doing' },
    created: { by: 'noor' },
  });
  await vi.waitFor(async () => {
    const mine = (await noor.ask('GET', '/api/v1/my-actions')).read(myActions).actions;
    expect(mine).toContainEqual(
      expect.objectContaining({ id, board: { id: 'thuis', title: 'Team Thuis' }, state: 'doing' }),
    );
  }, 5_000);
  const log = (await noor.ask('GET', `/api/v1/boards/thuis/changes?card=${id}`)).read(changes).changes;
  expect(log).toContainEqual(
    expect.objectContaining({ kind: 'created', person: 'noor', card: id, cardKind: 'action' }),
  );
});

test('a change of several fields is one: all of it or nothing', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const made = await noor.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Eén', owners: ['noor'] });
  const { id } = made.read(actionRef);
  const path = `/api/v1/boards/thuis/actions/${id}`;
  const read = async (): Promise<unknown> => {
    const { actions } = (await noor.ask('GET', '/api/v1/boards/thuis')).read(boardContent);
    return actions.find((action) => action.id === id);
  };
  const changed = await noor.ask('PATCH', path, {
    title: 'Twee',
    notes: 'Met toelichting',
    owners: ['kees'],
    due: '2026-12-02',
    state: 'done',
    helped: 'yes',
    noticed: 'Het werd rustiger',
    comment: 'Mooi zo',
  });
  expect(changed.body).toEqual({ id });
  expect(await read()).toMatchObject({
    title: 'Twee',
    notes: 'Met toelichting',
    owners: ['kees'],
    due: '2026-12-02',
    place: { state: 'done' },
    attempts: [{ helped: 'yes', noticed: 'Het werd rustiger' }],
    comments: [{ by: 'noor', text: 'Mooi zo' }],
  });

  const before = await read();
  // an outcome only goes with a finished action: the title doesn't change either
  const refused = await noor.ask('PATCH', path, { title: 'Drie', state: 'todo', helped: 'no' });
  expect(refused.status).toBe(409);
  expect(refused.body).toMatchObject({ code: 'wrong-state' });
  expect(await read()).toEqual(before);

  await noor.ask('PATCH', path, { state: 'todo', stuck: 'Wacht op het bestuur' });
  expect(await read()).toMatchObject({
    place: { state: 'todo' },
    stuck: { by: 'noor' },
    stuckReason: 'Wacht op het bestuur',
  });
  await noor.ask('PATCH', path, { stuck: null, later: true });
  expect(await read()).toMatchObject({ stuck: null, cycle: null });
  await noor.ask('PATCH', path, { later: false });
  expect(await read()).toMatchObject({ cycle: expect.any(Number) as unknown });
  await noor.ask('PATCH', path, { archived: true });
  expect(await read()).toMatchObject({ archived: { by: 'noor' } });
  expect((await noor.ask('PATCH', path, { title: 'In de bak' })).body).toMatchObject({ code: 'archived' });
  await noor.ask('PATCH', path, { archived: false, title: 'Terug' });
  expect(await read()).toMatchObject({ archived: null, title: 'Terug' });
});

test('a team lead sets up another board, a member does not', async () => {
  const server = await startApp();
  const els = await server.as('els');
  const made = await els.ask('POST', '/api/v1/boards', { team: 'thuis', title: 'Proeftuin' });
  expect(made.status).toBe(201);
  const { id } = made.read(actionRef);
  expect((await els.ask('GET', `/api/v1/boards/${id}`)).body).toMatchObject({ board: id, actions: [] });
  expect((await els.ask('POST', `/api/v1/boards/${id}/actions`, { title: 'Begin' })).status).toBe(201);
  await vi.waitFor(async () => {
    const { boards } = (await els.ask('GET', '/api/v1/boards')).read(boardLines);
    expect(boards).toContainEqual(expect.objectContaining({ id, title: 'Proeftuin', role: 'lead' }));
  });
  const noor = await server.as('noor');
  const refused = await noor.ask('POST', '/api/v1/boards', { team: 'thuis', title: 'Nog een' });
  expect(refused.body).toMatchObject({ status: 403, code: 'not-allowed' });
});

test('teams come with their parents and boards', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const tree = (await noor.ask('GET', '/api/v1/teams')).read(teams).teams;
  expect(tree).toContainEqual({
    id: 'thuis',
    name: 'Team Thuis',
    parent: 'sociaal-domein',
    standing: 'member',
    verbs: ['view', 'overview', 'speak'],
    boards: [{ id: 'thuis', title: 'Team Thuis' }],
  });
});

test('what was saved over HTTP is there after a restart', async () => {
  const first = await startApp();
  const noor = await first.as('noor');
  const { id } = (
    await noor.ask('POST', '/api/v1/boards/thuis/actions', { title: 'Blijft', owners: ['noor'] })
  ).read(actionRef);
  await first.stop();
  const second = await startApp({ dataDir: first.dataDir });
  const again = await second.as('noor');
  const { actions } = (await again.ask('GET', '/api/v1/boards/thuis')).read(boardContent);
  expect(actions).toContainEqual(expect.objectContaining({ id, title: 'Blijft' }));
  // rows that the first server had no time for are caught up with at the start
  const mine = (await again.ask('GET', '/api/v1/my-actions')).read(myActions).actions;
  expect(mine).toContainEqual(expect.objectContaining({ id }));
  expect((await again.ask('GET', '/api/v1/boards')).read(boardLines).boards).toHaveLength(5);
});
