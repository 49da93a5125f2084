import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { invitations, invited } from '@verbeterbord/shared/api/invitations.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { expect, test, vi } from 'vitest';
import { asker } from '../support/app-server.ts';
import {
  administratorLogin,
  cookiesOf,
  realOrganisation,
  signIn,
  tokenOf,
} from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

const password = 'zeven blauwe stoelen 8 meer';
const newcomer = (login: string): object => ({ name: 'Nina', role: 'consulent', login, password });

test('a lead invites into their own team, and who accepts is in it at once with that role', async () => {
  const organisation = await realOrganisation();
  const { server } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const made = await els.who.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'member' });
  expect(made.status).toBe(201);
  const { link, id } = made.read(invited);
  expect(link).toMatch(new RegExp(`^${server.url}/uitnodiging#[\\w-]{43}$`));
  const token = tokenOf(link);
  const shown = await server.nobody.ask('POST', '/api/v1/invitations/read', { token });
  expect(shown.body).toEqual({
    organisation: 'Gemeente Voorbeeld',
    team: 'Team Thuis',
    role: 'member',
    email: null,
    expiresAt: expect.any(String) as unknown,
  });
  const accepted = await server.nobody.ask('POST', '/api/v1/invitations/accept', {
    token,
    newcomer: newcomer('Nina@Gemeente.example'),
  });
  expect(accepted.body).toEqual({ next: 'in', methods: [] });
  const nina = asker(server.url, cookiesOf(accepted.headers));
  expect((await nina.ask('GET', '/api/v1/me')).read(me)).toMatchObject({
    person: { name: 'Nina', role: 'consulent' },
    administrator: false,
    teams: [{ id: team, role: 'member' }],
  });
  expect((await nina.ask('GET', `/api/v1/boards/${board}/about`)).read(boardAbout).canEdit).toBe(true);
  expect((await signIn(server, 'nina@gemeente.example', password)).status).toBe(200);
  const list = (await els.who.ask('GET', `/api/v1/teams/${team}/invitations`)).read(invitations).invitations;
  expect(list).toMatchObject([{ id, uses: 1, maxUses: 1 }]);
  expect(JSON.stringify(list)).not.toContain(token);
});

test('of many who accept one single-use invitation at once, one becomes somebody and the others hear that it ended', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const { team } = await organisation.team('Team Thuis');
  const made = await administrator.ask('POST', '/api/v1/invitations', { team, role: 'member' });
  const token = tokenOf(made.read(invited).link);
  const answers = await Promise.all(
    [0, 1, 2, 3, 4, 5].map((at) =>
      server.nobody.ask('POST', '/api/v1/invitations/accept', {
        token,
        newcomer: newcomer(`nieuw${at}@gemeente.example`),
      }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
    200, 404, 404, 404, 404, 404,
  ]);
  for (const answer of answers.filter(({ status }) => status === 404))
    expect(answer.body).toMatchObject({ code: 'link-ended' });
  const { db } = server.app.storage;
  // the others left nothing behind
  expect(await db.selectFrom('local_account').selectAll().execute()).toHaveLength(2);
  expect(await db.selectFrom('person').selectAll().execute()).toHaveLength(2);
  expect(await db.selectFrom('membership').selectAll().execute()).toHaveLength(1);
  expect(await db.selectFrom('invitation').select('uses').execute()).toEqual([{ uses: 1 }]);
});

test('an invitation for several lets in that many and no more', async () => {
  const { server, administrator } = await realOrganisation();
  const made = await administrator.ask('POST', '/api/v1/invitations', { maxUses: 2 });
  const token = tokenOf(made.read(invited).link);
  const statuses = [];
  for (const at of [0, 1, 2]) {
    const accepted = { token, newcomer: newcomer(`nieuw${at}@gemeente.example`) };
    statuses.push((await server.nobody.ask('POST', '/api/v1/invitations/accept', accepted)).status);
  }
  expect(statuses).toEqual([200, 200, 404]);
});

test('expired, used, revoked, foreign and forged invitations answer alike', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const organisation = await realOrganisation({ now: () => now });
  const { server, administrator } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team, role: 'lead' });
  const make = async (): Promise<{ id: string; token: string }> => {
    const { id, link } = (await administrator.ask('POST', '/api/v1/invitations', { days: 1 })).read(invited);
    return { id, token: tokenOf(link) };
  };
  const [expired, used, revoked] = [await make(), await make(), await make()];
  const accepted = { token: used.token, newcomer: newcomer('nina@gemeente.example') };
  expect((await server.nobody.ask('POST', '/api/v1/invitations/accept', accepted)).status).toBe(200);
  expect((await administrator.ask('DELETE', `/api/v1/invitations/${revoked.id}`)).status).toBe(204);
  const guest = await els.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'gasten' });
  now += 24 * 3_600_000 + 1;
  const foreign = tokenOf((guest.body as { link: string }).link);
  const tokens = [
    expired.token,
    used.token,
    revoked.token,
    foreign,
    'A'.repeat(43),
    'x',
    '',
    '../..',
    'a'.repeat(200),
  ];
  for (const path of ['read', 'accept']) {
    const answers = await Promise.all(
      tokens.map((token) =>
        server.nobody.ask(
          'POST',
          `/api/v1/invitations/${path}`,
          path === 'read' ? { token } : { token, newcomer: newcomer('later@gemeente.example') },
        ),
      ),
    );
    for (const answer of answers) expect([answer.status, answer.text]).toEqual([404, answers[0]?.text]);
  }
});

test('somebody who is signed in accepts as who they are, and a second time uses nothing up', async () => {
  const organisation = await realOrganisation();
  const { administrator, server } = organisation;
  const { team, board } = await organisation.team('Team Thuis');
  const kees = await organisation.person('Kees');
  expect((await kees.who.ask('GET', `/api/v1/boards/${board}`)).status).toBe(404);
  const made = await administrator.ask('POST', '/api/v1/invitations', { team, role: 'viewer', maxUses: 5 });
  const token = tokenOf(made.read(invited).link);
  expect((await server.nobody.ask('POST', '/api/v1/invitations/accept', { token })).body).toMatchObject({
    status: 401,
    code: 'not-signed-in',
  });
  for (let at = 0; at < 2; at += 1)
    expect((await kees.who.ask('POST', '/api/v1/invitations/accept', { token })).body).toEqual({
      next: 'in',
      methods: [],
    });
  expect((await kees.who.ask('GET', `/api/v1/boards/${board}`)).status).toBe(200);
  expect(await server.app.storage.db.selectFrom('invitation').select('uses').execute()).toEqual([
    { uses: 1 },
  ]);
});

test('a login that exists is no way into that account, and leaves the invitation as it was', async () => {
  const { server, administrator } = await realOrganisation();
  const token = tokenOf((await administrator.ask('POST', '/api/v1/invitations', {})).read(invited).link);
  const taken = await server.nobody.ask('POST', '/api/v1/invitations/accept', {
    token,
    newcomer: newcomer(administratorLogin.toUpperCase()),
  });
  expect(taken.body).toMatchObject({ status: 409, code: 'login-taken' });
  expect(taken.headers.getSetCookie()).toEqual([]);
  const weak = { ...newcomer('nina@gemeente.example'), password: 'welkom12345678' };
  expect(
    (await server.nobody.ask('POST', '/api/v1/invitations/accept', { token, newcomer: weak })).body,
  ).toMatchObject({ code: 'weak-password' });
  const { db } = server.app.storage;
  expect(await db.selectFrom('person').selectAll().execute()).toHaveLength(1);
  expect(await db.selectFrom('invitation').select('uses').execute()).toEqual([{ uses: 0 }]);
});

test('a lead invites for no other team and sees none of its invitations; members and nobody do neither', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const own = await organisation.team('Eigen');
  const other = await organisation.team('Ander');
  const lead = await organisation.person('Els', { team: own.team, role: 'lead' });
  const member = await organisation.person('Kees', { team: own.team, role: 'member' });
  const path = `/api/v1/teams/${other.team}/invitations`;
  const unknown = await lead.who.ask('POST', '/api/v1/teams/bestaat-niet/invitations', { role: 'lead' });
  const foreign = await lead.who.ask('POST', path, { role: 'lead' });
  expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
  expect((await lead.who.ask('GET', path)).status).toBe(404);
  expect(
    (await member.who.ask('POST', `/api/v1/teams/${own.team}/invitations`, { role: 'lead' })).status,
  ).toBe(403);
  expect((await lead.who.ask('POST', '/api/v1/invitations', {})).status).toBe(403);
  expect((await server.nobody.ask('POST', '/api/v1/invitations', {})).status).toBe(401);
  const made = (await administrator.ask('POST', path, { role: 'member' })).read(invited);
  const absent = await lead.who.ask('DELETE', '/api/v1/invitations/bestaat-niet');
  const hidden = await lead.who.ask('DELETE', `/api/v1/invitations/${made.id}`);
  expect([hidden.status, hidden.text]).toEqual([404, absent.text]);
  const ours = (await lead.who.ask('POST', `/api/v1/teams/${own.team}/invitations`, { role: 'member' })).read(
    invited,
  );
  expect((await lead.who.ask('DELETE', `/api/v1/invitations/${ours.id}`)).status).toBe(204);
  expect((await administrator.ask('DELETE', `/api/v1/invitations/${made.id}`)).status).toBe(204);
});

test('a role without a team, or an unknown team, is refused', async () => {
  const { administrator } = await realOrganisation();
  for (const [body, code] of [
    [{ role: 'member' }, 'invalid-value'],
    [{ team: 'bestaat-niet', role: 'member' }, 'not-found'],
    [{ maxUses: 0 }, 'invalid-request'],
    [{ days: 1000 }, 'invalid-request'],
    [{ email: 'a@b.nl, c@d.nl' }, 'invalid-request'],
  ] as const)
    expect((await administrator.ask('POST', '/api/v1/invitations', body)).body).toMatchObject({ code });
});
