import { boardAbout } from '@verbeterbord/shared/api/boards.ts';
import { allGuestLinks, guestLinkMade, guestLinks } from '@verbeterbord/shared/api/guests.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { expect, test, vi } from 'vitest';
import { asker, type Asker } from '../support/app-server.ts';
import { cookiesOf, realOrganisation, tokenOf, type RealOrganisation } from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

async function shared(options: Parameters<typeof realOrganisation>[0] = {}, role = 'onlooker') {
  const organisation = await realOrganisation(options);
  const place = await organisation.team('Team Thuis');
  const els = await organisation.person('Els', { team: place.team, role: 'lead' });
  const made = await els.who.ask('POST', `/api/v1/boards/${place.board}/guest-links`, {
    label: 'zorg',
    role,
  });
  expect(made.status).toBe(201);
  const { id, link } = made.read(guestLinkMade);
  return { organisation, ...place, els, id, link, token: tokenOf(link) };
}

async function enter({ server }: RealOrganisation, token: string, name = 'Wil van Buiten'): Promise<Asker> {
  const entered = await server.nobody.ask('POST', '/api/v1/guest-visits', { token, name });
  expect(entered.status).toBe(200);
  return asker(server.url, cookiesOf(entered.headers));
}

test('a guest sees one board under the name they gave, and nothing else exists for them', async () => {
  const { organisation, board, team, els, link, token } = await shared();
  const { server } = organisation;
  const other = await organisation.team('Geheim team');
  expect(link).toMatch(new RegExp(`^${server.url}/gast#[\\w-]{43}$`));
  expect((await server.nobody.ask('POST', '/api/v1/guest-visits/read', { token })).body).toEqual({
    organisation: 'Gemeente Voorbeeld',
    board,
    title: 'Team Thuis',
    role: 'onlooker',
    expiresAt: expect.any(String) as unknown,
    // whether the browser may keep it, said before it does
    offline: 'own',
  });
  const guest = await enter(organisation, token);
  expect((await guest.ask('GET', '/api/v1/me')).read(me)).toMatchObject({
    person: { name: 'Wil van Buiten (gast)', initials: 'WV' },
    guestOf: board,
    teams: [],
    administrator: false,
  });
  expect((await guest.ask('GET', `/api/v1/boards/${board}`)).status).toBe(200);
  expect((await guest.ask('GET', `/api/v1/boards/${board}/about`)).read(boardAbout).canEdit).toBe(false);
  expect((await guest.ask('POST', `/api/v1/boards/${board}/actions`, { title: 'Mag niet' })).status).toBe(
    403,
  );
  const foreign = await guest.ask('GET', `/api/v1/boards/${other.board}`);
  const absent = await guest.ask('GET', '/api/v1/boards/bestaat-niet');
  expect([foreign.status, foreign.text]).toEqual([404, absent.text]);
  for (const path of [
    '/boards',
    '/teams',
    '/my-actions',
    '/people',
    '/invitations',
    '/guest-links',
    '/settings',
    '/my-account',
  ])
    expect((await guest.ask('GET', `/api/v1${path}`)).status, `at ${path}`).toBe(404);
  expect((await guest.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'x' })).status).toBe(403);
  expect((await guest.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'member' })).status).toBe(404);
  // and guests are in no list of people
  expect((await els.who.ask('GET', '/api/v1/teams')).text).not.toContain('Wil van Buiten');
  expect((await els.who.ask('GET', `/api/v1/boards/${board}/about`)).read(boardAbout).people).toHaveLength(1);
});

test('a participant works along on that one board, as a guest', async () => {
  const { organisation, board, els, token } = await shared({}, 'participant');
  const guest = await enter(organisation, token);
  expect((await guest.ask('POST', `/api/v1/boards/${board}/actions`, { title: 'Van buiten' })).status).toBe(
    201,
  );
  const about = (await els.who.ask('GET', `/api/v1/boards/${board}/about`)).read(boardAbout);
  expect(about.others.map((person) => person.name)).toContain('Wil van Buiten (gast)');
});

test('revoking a link puts its guests out at once, and those of another link stay', async () => {
  const { organisation, board, els, id, token } = await shared();
  const second = await els.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'raad' });
  const one = await enter(organisation, token);
  const two = await enter(organisation, tokenOf(second.read(guestLinkMade).link), 'Raadslid');
  expect((await els.who.ask('DELETE', `/api/v1/boards/${board}/guest-links/${id}`)).status).toBe(204);
  expect((await one.ask('GET', `/api/v1/boards/${board}`)).body).toMatchObject({
    status: 401,
    code: 'session-ended',
  });
  expect((await two.ask('GET', `/api/v1/boards/${board}`)).status).toBe(200);
  expect((await els.who.ask('DELETE', `/api/v1/boards/${board}/guest-links/${id}`)).status).toBe(404);
  const { links } = (await els.who.ask('GET', `/api/v1/boards/${board}/guest-links`)).read(guestLinks);
  expect(links.map(({ visits, revokedAt }) => [visits, revokedAt !== null])).toEqual(
    expect.arrayContaining([
      [1, true],
      [1, false],
    ]),
  );
  expect(JSON.stringify(links)).not.toContain(token);
});

test('a link that expires ends the visits that came by it', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const { organisation, board, token } = await shared({ now: () => now });
  const guest = await enter(organisation, token);
  now += 30 * 24 * 3_600_000 + 1;
  expect((await guest.ask('GET', `/api/v1/boards/${board}`)).status).toBe(401);
});

test('expired, revoked, foreign and forged links answer alike, for reading and for coming in', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const { organisation, board, els, id, token: revoked } = await shared({ now: () => now });
  const { server, administrator } = organisation;
  const short = await els.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'kort', days: 1 });
  const expired = tokenOf(short.read(guestLinkMade).link);
  await els.who.ask('DELETE', `/api/v1/boards/${board}/guest-links/${id}`);
  const invitation = await administrator.ask('POST', '/api/v1/invitations', {});
  const foreign = tokenOf((invitation.body as { link: string }).link);
  now += 24 * 3_600_000 + 1;
  const tokens = [expired, revoked, foreign, 'A'.repeat(43), '', 'x'];
  for (const path of ['/api/v1/guest-visits/read', '/api/v1/guest-visits']) {
    const answers = await Promise.all(
      tokens.map((token) =>
        server.nobody.ask('POST', path, path.endsWith('read') ? { token } : { token, name: 'Wil' }),
      ),
    );
    for (const answer of answers) {
      expect([answer.status, answer.text]).toEqual([404, answers[0]?.text]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
  }
});

test('sharing is for the lead of that very board', async () => {
  const { organisation, board, team, id } = await shared();
  const { administrator } = organisation;
  const other = await organisation.team('Ander team');
  const stranger = await organisation.person('Ot', { team: other.team, role: 'lead' });
  const member = await organisation.person('Kees', { team, role: 'member' });
  const path = `/api/v1/boards/${board}/guest-links`;
  expect((await stranger.who.ask('POST', path, { label: 'x' })).status).toBe(404);
  expect((await member.who.ask('POST', path, { label: 'x' })).status).toBe(403);
  expect((await member.who.ask('GET', path)).status).toBe(403);
  // by way of a board of their own they reach no link of another
  expect((await stranger.who.ask('DELETE', `/api/v1/boards/${other.board}/guest-links/${id}`)).status).toBe(
    404,
  );
  // the administrator can't look at the board, and can end what leaks
  expect((await administrator.ask('GET', path)).status).toBe(404);
  const all = (await administrator.ask('GET', '/api/v1/guest-links')).read(allGuestLinks);
  expect(all.links).toMatchObject([{ id, board, team, label: 'zorg' }]);
  expect((await administrator.ask('DELETE', `/api/v1/guest-links/${id}`)).status).toBe(204);
});

test('somebody of the organisation does not lose their session to a guest link', async () => {
  const { organisation, board, els, token } = await shared();
  const other = await organisation.team('Ander team');
  const stranger = await organisation.person('Ot', { team: other.team, role: 'lead' });
  const own = await els.who.ask('POST', '/api/v1/guest-visits', { token, name: 'Els' });
  expect([own.body, own.headers.getSetCookie()]).toEqual([{ board }, []]);
  const refused = await stranger.who.ask('POST', '/api/v1/guest-visits', { token, name: 'Ot' });
  expect([refused.status, refused.headers.getSetCookie()]).toEqual([409, []]);
});

test('a name is one plain line, and a board has a bounded number of links', async () => {
  const { organisation, board, els, token } = await shared();
  for (const name of ['', '   ', 'a\u202eb', 'a\u0000b', 'x'.repeat(41)])
    expect(
      (await organisation.server.nobody.ask('POST', '/api/v1/guest-visits', { token, name })).status,
    ).toBe(400);
  const statuses: number[] = [];
  for (let at = 0; at < 20; at += 1)
    statuses.push(
      (await els.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: `l${at}` })).status,
    );
  expect(statuses.filter((status) => status === 201)).toHaveLength(19);
  expect(statuses.at(-1)).toBe(409);
});
