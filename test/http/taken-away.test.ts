import { MembershipStore } from '@verbeterbord/server/storage/people/memberships.ts';
import { guestLinkMade } from '@verbeterbord/shared/api/guests.ts';
import { invited } from '@verbeterbord/shared/api/invitations.ts';
import { personRef } from '@verbeterbord/shared/api/people.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { asker, type Asker } from '../support/app-server.ts';
import { cookiesOf, realOrganisation, tokenOf } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a team that ends takes its boards from guests too, and its guest links open nothing any more', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const made = await els.who.ask('POST', `/api/v1/boards/${board}/guest-links`, {
    label: 'zorg',
    role: 'participant',
  });
  const token = tokenOf(made.read(guestLinkMade).link);
  const entered = await server.nobody.ask('POST', '/api/v1/guest-visits', { token, name: 'Wil' });
  const cookie = cookiesOf(entered.headers);
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/board:${board}`, {
    headers: { cookie },
  });
  onTestFinished(() => socket.terminate());
  const closed = new Promise<number>((resolve) => void socket.once('close', resolve));
  await new Promise((resolve) => void socket.once('message', resolve));
  expect((await administrator.ask('DELETE', `/api/v1/teams/${team}`)).status).toBe(204);
  expect(await closed).toBe(closeCodes.notAllowed);
  expect((await asker(server.url, cookie).ask('GET', `/api/v1/boards/${board}`)).status).toBe(404);
  for (const [path, body] of [
    ['/guest-visits/read', { token }],
    ['/guest-visits', { token, name: 'Wim' }],
  ] as const)
    expect((await server.nobody.ask('POST', `/api/v1${path}`, body)).body).toMatchObject({
      code: 'link-ended',
    });
});

test('who was taken out of a team does not come back by the invitation that they came by', async () => {
  const organisation = await realOrganisation();
  const { administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const bas = await organisation.person('Bas');
  const made = await administrator.ask('POST', '/api/v1/invitations', { team, role: 'member', maxUses: 5 });
  const token = tokenOf(made.read(invited).link);
  expect((await bas.who.ask('POST', '/api/v1/invitations/accept', { token })).status).toBe(200);
  expect((await bas.who.ask('GET', `/api/v1/boards/${board}`)).status).toBe(200);
  expect((await administrator.ask('DELETE', `/api/v1/teams/${team}/members/${bas.id}`)).status).toBe(204);
  const again = await bas.who.ask('POST', '/api/v1/invitations/accept', { token });
  expect(again.body).toMatchObject({ code: 'link-ended' });
  expect((await bas.who.ask('GET', `/api/v1/boards/${board}`)).status).toBe(404);
  // nothing was used up by trying, and somebody else still comes in
  const rows = await organisation.server.app.storage.db.selectFrom('invitation').select('uses').execute();
  expect(rows).toEqual([{ uses: 1 }]);
  const noor = await organisation.person('Noor');
  expect((await noor.who.ask('POST', '/api/v1/invitations/accept', { token })).status).toBe(200);
});

test('an invitation ends with the right to invite of who made it: a former lead does not come back by it', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const make = async (asked: Asker): Promise<string> => {
    const made = await asked.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'lead', maxUses: 5 });
    return tokenOf(made.read(invited).link);
  };
  const own = await make(els.who);
  const theirs = await make(administrator);
  const shown = async (token: string): Promise<number> =>
    (await server.nobody.ask('POST', '/api/v1/invitations/read', { token })).status;
  expect([await shown(own), await shown(theirs)]).toEqual([200, 200]);
  expect((await administrator.ask('DELETE', `/api/v1/teams/${team}/members/${els.id}`)).status).toBe(204);
  expect([await shown(own), await shown(theirs)]).toEqual([404, 200]);
  const back = await els.who.ask('POST', '/api/v1/invitations/accept', { token: own });
  expect(back.body).toMatchObject({ code: 'link-ended' });
  const newcomer = {
    name: 'Els',
    role: '',
    login: 'els2@gemeente.example',
    password: 'zeven blauwe stoelen 8',
  };
  const other = await server.nobody.ask('POST', '/api/v1/invitations/accept', { token: own, newcomer });
  expect(other.body).toMatchObject({ code: 'link-ended' });
  expect((await els.who.ask('GET', `/api/v1/boards/${board}`)).status).toBe(404);
});

test('a delegate who is named while their team moves or ends speaks for nobody in the team that was above it', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const top = await organisation.team('Sociaal domein');
  const other = await organisation.team('Ruimte');
  const { team } = await organisation.team('Jeugd', top.team);
  const els = await organisation.person('Els', { team, role: 'lead' });
  // what a lead's request looked up a moment before
  const memberships = new MembershipStore(server.app.storage.db);
  const named = { person: els.id, deputy: null };
  expect((await administrator.ask('PATCH', `/api/v1/teams/${team}`, { parent: other.team })).status).toBe(
    204,
  );
  expect(await memberships.setDelegate(team, top.team, named)).toBe(false);
  expect(await memberships.delegateOf(team)).toBeNull();
  expect(await memberships.setDelegate(team, other.team, named)).toBe(true);
  expect((await administrator.ask('DELETE', `/api/v1/teams/${team}`)).status).toBe(204);
  expect(await memberships.setDelegate(team, other.team, named)).toBe(false);
});

test('the log that cannot be changed holds no name of somebody who can be erased', async () => {
  const { server, administrator } = await realOrganisation();
  const made = await administrator.ask('POST', '/api/v1/people', {
    name: 'Bijzondere Naam',
    role: 'consulent',
    office: null,
    email: 'bijzonder@gemeente.example',
  });
  const { id } = made.read(personRef);
  for (const verb of ['deactivate', 'erase'])
    expect((await administrator.ask('POST', `/api/v1/people/${id}/${verb}`)).status).toBe(204);
  const rows = await server.app.storage.db.selectFrom('audit').selectAll().execute();
  expect(rows.filter(({ object }) => object === id)).toHaveLength(3);
  expect(JSON.stringify(rows)).not.toMatch(/bijzonder/i);
});

test('one person holds no heap of live sockets, and another still gets one', async () => {
  const organisation = await realOrganisation();
  const { server } = organisation;
  const open = (cookie: string): Promise<number | 'open'> => {
    const url = `${server.url.replace('http', 'ws')}/live?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers: { cookie } });
    onTestFinished(() => socket.terminate());
    return new Promise((resolve) => {
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => resolve('open'));
    });
  };
  const els = await organisation.person('Els');
  const answers = await Promise.all(Array.from({ length: 40 }, () => open(els.who.cookie)));
  expect(answers.filter((answer) => answer === 'open')).toHaveLength(30);
  expect(answers.filter((answer) => answer === 429)).toHaveLength(10);
  expect(await open((await organisation.person('Noor')).who.cookie)).toBe('open');
});

test('no administrator makes the log forget within a quarter of a year', async () => {
  const { administrator } = await realOrganisation();
  const retention = { bin: 90, sessions: 30, guests: 365, deactivated: 365 };
  const keep = async (audit: number): Promise<number> =>
    (await administrator.ask('PATCH', '/api/v1/settings', { retention: { ...retention, audit } })).status;
  expect([await keep(1), await keep(89), await keep(90)]).toEqual([400, 400, 200]);
});
