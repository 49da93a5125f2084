import { listCards } from '@verbeterbord/shared/board/read.ts';
import { asId, type ActionId } from '@verbeterbord/shared/ids.ts';
import { expect, test, vi } from 'vitest';
import { asker } from '../support/app-server.ts';
import {
  colleaguePassword as good,
  cookiesOf,
  realOrganisation,
  signIn,
  tokenOf,
  withPassword,
} from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

test('deactivating ends everything of somebody at once, also the links that they made', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const link = await els.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'zorg' });
  const invited = await els.who.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'member' });
  const guest = await server.nobody.ask('POST', '/api/v1/guest-visits', {
    token: tokenOf((link.body as { link: string }).link),
    name: 'Gast',
  });
  const visitor = asker(server.url, cookiesOf(guest.headers));
  expect((await visitor.ask('GET', `/api/v1/boards/${board}`)).status).toBe(200);

  expect((await administrator.ask('POST', `/api/v1/people/${els.id}/deactivate`)).status).toBe(204);
  expect((await els.who.ask('GET', '/api/v1/me')).body).toMatchObject({ code: 'session-ended' });
  expect((await visitor.ask('GET', `/api/v1/boards/${board}`)).body).toMatchObject({ code: 'session-ended' });
  for (const [path, made] of [
    ['/api/v1/guest-visits/read', link],
    ['/api/v1/invitations/read', invited],
  ] as const) {
    const token = tokenOf((made.body as { link: string }).link);
    expect((await server.nobody.ask('POST', path, { token })).body).toMatchObject({ code: 'link-ended' });
  }
  const { db } = server.app.storage;
  const places = await db.selectFrom('membership').selectAll().where('person', '=', els.id).execute();
  expect(places).toEqual([]);
  // a second time there is nothing left to end, and coming back brings no team back
  expect((await administrator.ask('POST', `/api/v1/people/${els.id}/deactivate`)).body).toMatchObject({
    code: 'wrong-state',
  });
  expect((await administrator.ask('POST', `/api/v1/people/${els.id}/reactivate`)).status).toBe(204);
  await withPassword(organisation, els.id);
  const back = await signIn(server, els.login, good);
  expect((await back.who.ask('GET', `/api/v1/boards/${board}`)).status).toBe(404);
});

test('the last administrator can not be deactivated, also when two deactivate each other at once', async () => {
  const organisation = await realOrganisation();
  const { server, administrator, administratorId } = organisation;
  expect(
    (await administrator.ask('POST', `/api/v1/people/${administratorId}/deactivate`)).body,
  ).toMatchObject({
    status: 409,
    code: 'last-administrator',
  });
  const other = await organisation.person('Bea');
  await server.app.storage.db
    .updateTable('person')
    .set({ administrator: 1 })
    .where('id', '=', other.id)
    .execute();
  // who can't sign in doesn't count
  await server.app.storage.db
    .updateTable('local_account')
    .set({ password_hash: 'something' })
    .where('person', '=', other.id)
    .execute();
  const statuses = await Promise.all([
    administrator.ask('POST', `/api/v1/people/${other.id}/deactivate`),
    other.who.ask('POST', `/api/v1/people/${administratorId}/deactivate`),
  ]);
  expect(statuses.filter((answer) => answer.status === 204)).toHaveLength(1);
  const left = await server.app.storage.db
    .selectFrom('person')
    .select('id')
    .where('administrator', '=', 1)
    .where('state', '=', 'active')
    .execute();
  expect(left).toHaveLength(1);
});

test('erasing leaves "Oud-medewerker" on what somebody did, and nothing else of them', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const kees = await organisation.person('Kees', { team, role: 'member' });
  const els = await organisation.person('Els', { team, role: 'lead' });
  await kees.who.ask('POST', `/api/v1/boards/${board}/actions`, { title: 'Bel', owners: [kees.id] });
  const { db } = server.app.storage;
  // an invitation that they never used, and a session that began elsewhere
  await administrator.ask('POST', '/api/v1/invitations', { email: kees.login.toUpperCase() });
  await db
    .updateTable('session')
    .set({ issuer: 'https://login.example.nl', subject: 'kees-at-work', device: 'Firefox van Kees' })
    .where('person', '=', kees.id)
    .execute();
  const erase = `/api/v1/people/${kees.id}/erase`;
  expect((await administrator.ask('POST', erase)).body).toMatchObject({ code: 'wrong-state' });
  expect((await administrator.ask('POST', `/api/v1/people/${kees.id}/deactivate`)).status).toBe(204);
  expect((await administrator.ask('POST', erase)).status).toBe(204);
  const about = await els.who.ask('GET', `/api/v1/boards/${board}/about`);
  expect(about.text).toContain('Oud-medewerker');
  expect(about.text).not.toContain('Kees');
  const tables = ['person', 'local_account', 'external_account', 'invitation', 'session'] as const;
  for (const table of tables) {
    const all = await db.selectFrom(table).selectAll().execute();
    for (const trace of [kees.login, 'Kees', 'kees-at-work'])
      expect(JSON.stringify(all).toLowerCase(), `in ${table}`).not.toContain(trace.toLowerCase());
  }
  const log = await administrator.ask('GET', '/api/v1/audit?limit=100');
  expect(log.text).toContain('person-erased');
  expect(log.text).not.toContain(kees.login);
  expect((await administrator.ask('POST', `/api/v1/people/${kees.id}/reactivate`)).body).toMatchObject({
    code: 'wrong-state',
  });
});

test('open actions go over to somebody else on every board, done ones stay with who did them', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const one = await organisation.team('Een');
  const two = await organisation.team('Twee');
  const kees = await organisation.person('Kees', { team: one.team, role: 'member' });
  const els = await organisation.person('Els', { team: one.team, role: 'lead' });
  const ids: ActionId[] = [];
  const put = async (board: string, title: string, more: object): Promise<void> => {
    const who = board === one.board ? els.who : other.who;
    const made = await who.ask('POST', `/api/v1/boards/${board}/actions`, {
      title,
      owners: [kees.id],
      ...more,
    });
    expect(made.status).toBe(201);
    ids.push((made.body as { id: ActionId }).id);
  };
  const other = await organisation.person('Ot', { team: two.team, role: 'lead' });
  await put(one.board, 'open', {});
  await put(one.board, 'later', { later: true });
  await put(one.board, 'klaar', { state: 'done' });
  await put(one.board, 'samen', { owners: [kees.id, els.id] });
  await put(two.board, 'elders', {});
  expect((await administrator.ask('POST', `/api/v1/people/${kees.id}/deactivate`)).status).toBe(204);
  const path = `/api/v1/people/${kees.id}/hand-over`;
  expect((await administrator.ask('POST', path, { to: kees.id })).body).toMatchObject({
    code: 'invalid-value',
  });
  expect((await administrator.ask('POST', path, { to: 'niemand' })).body).toMatchObject({
    code: 'not-found',
  });
  expect((await administrator.ask('POST', path, { to: els.id })).body).toEqual({ actions: 4 });
  const owners = async (board: string): Promise<[string, readonly string[]][]> =>
    server.app.hub.read(asId(board), (doc) =>
      listCards(doc, 'action').map((action) => [action.title, [...action.owners]]),
    );
  expect(Object.fromEntries([...(await owners(one.board)), ...(await owners(two.board))])).toEqual({
    open: [els.id],
    later: [els.id],
    klaar: [kees.id],
    samen: [els.id],
    elders: [els.id],
  });
  expect((await administrator.ask('POST', path, { to: els.id })).body).toEqual({ actions: 0 });
});

test('only administrators end people or give links, and to others they need not exist', async () => {
  const organisation = await realOrganisation();
  const { server } = organisation;
  const kees = await organisation.person('Kees');
  const els = await organisation.person('Els');
  for (const verb of [
    'deactivate',
    'reactivate',
    'erase',
    'reset-second-factor',
    'hand-over',
    'password-link',
  ])
    for (const [who, status] of [
      [kees.who, 403],
      [server.nobody, 401],
    ] as const)
      expect((await who.ask('POST', `/api/v1/people/${els.id}/${verb}`, { to: kees.id })).status).toBe(
        status,
      );
});
