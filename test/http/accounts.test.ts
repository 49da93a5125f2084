import { hashToken } from '@verbeterbord/server/auth/token.ts';
import { OneTimeLinkStore } from '@verbeterbord/server/storage/access/one-time-links.ts';
import { auditPage } from '@verbeterbord/shared/api/audit.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test, vi } from 'vitest';
import { startApp } from '../support/app-server.ts';
import {
  administratorLogin,
  administratorPassword,
  colleaguePassword as good,
  cookiesOf,
  realOrganisation,
  signIn,
  tokenOf,
  withPassword,
} from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

test('a password gets one in, with a new token each time', async () => {
  const { server } = await realOrganisation();
  const fixed = `session=${'A'.repeat(43)}`;
  const first = await signIn(server, ` ${administratorLogin.toUpperCase()}`, administratorPassword, fixed);
  expect(first.body).toEqual({ next: 'in', methods: [] });
  expect((await first.who.ask('GET', '/api/v1/me')).read(me).person.name).toBe('Ank Beheer');
  expect(first.who.cookie).not.toContain(fixed);
  const second = await signIn(server, administratorLogin, administratorPassword, first.who.cookie);
  const sessionOf = (cookie: string): string | undefined => /session=[\w-]+/.exec(cookie)?.[0];
  expect(sessionOf(second.who.cookie)).not.toBe(sessionOf(first.who.cookie));
});

test('who is unknown, has no password, is deactivated or mistypes gets one and the same answer', async () => {
  const organisation = await realOrganisation();
  const { server, administrator } = organisation;
  const without = await organisation.person('Zonder');
  const gone = await organisation.person('Weg');
  await withPassword(organisation, gone.id);
  expect((await administrator.ask('POST', `/api/v1/people/${gone.id}/deactivate`)).status).toBe(204);
  const answers = await Promise.all(
    [
      [administratorLogin, 'niet het goede wachtwoord'],
      ['niemand@gemeente.example', good],
      [without.login, good],
      [gone.login, good],
      ['', ''],
      ["' or 1=1 --", good],
    ].map(async ([login, password]) =>
      server.nobody.ask('POST', '/api/v1/sign-in/password', { login, password }),
    ),
  );
  for (const answer of answers) {
    expect([answer.status, answer.text]).toEqual([403, answers[0]?.text]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
});

test('an unknown login costs the server as much work as a known one', async () => {
  const { server } = await realOrganisation();
  const took = async (login: string): Promise<number> => {
    const from = performance.now();
    await server.nobody.ask('POST', '/api/v1/sign-in/password', {
      login,
      password: 'niet het goede wachtwoord',
    });
    return performance.now() - from;
  };
  // both once before, so that neither pays for what is made at first use
  await took(administratorLogin);
  await took('iemand@gemeente.example');
  const known: number[] = [];
  const unknown: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    known.push(await took(administratorLogin));
    unknown.push(await took(`niemand${at}@gemeente.example`));
  }
  // a hash takes tens of milliseconds; looking nothing up takes one or two
  expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 4);
});

test('guessing slows down for who guesses, and neither the owner on a known device nor a colleague at the same address waits', async () => {
  const organisation = await realOrganisation();
  const { server } = organisation;
  const kees = await organisation.person('Kees');
  await withPassword(organisation, kees.id);
  // signs in once on the device of their own
  const own = await signIn(server, administratorLogin, administratorPassword);
  const statuses: number[] = [];
  for (let at = 0; at < 12; at += 1)
    statuses.push((await signIn(server, administratorLogin, `gok nummer ${at} van velen`)).status);
  expect(statuses.slice(0, 5)).toEqual([403, 403, 403, 403, 403]);
  expect(statuses.at(-1)).toBe(429);
  // the right password doesn't help whoever guesses from there either
  const guesser = await signIn(server, administratorLogin, administratorPassword);
  expect([guesser.status, guesser.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
  // a hundred at once are a hundred
  const burst = await Promise.all(
    Array.from(
      { length: 20 },
      async (_, at) => (await signIn(server, 'els@gemeente.example', `gok ${at} keer`)).status,
    ),
  );
  expect(burst.filter((status) => status === 403)).toHaveLength(5);
  expect((await signIn(server, kees.login, good)).status).toBe(200);
  expect((await signIn(server, administratorLogin, administratorPassword, own.who.cookie)).status).toBe(200);
  // a made-up cookie of a known device is none
  const forged = own.who.cookie.replace(/(device=[^.]+\.[\w-]{22}\.)[\w-]+/, `$1${'A'.repeat(43)}`);
  expect(forged).not.toBe(own.who.cookie);
  expect((await signIn(server, administratorLogin, administratorPassword, forged)).status).toBe(429);
});

test('the delay passes by itself: nobody is locked out', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const { server } = await realOrganisation({ now: () => now });
  for (let at = 0; at < 9; at += 1) await signIn(server, administratorLogin, `gok nummer ${at} van velen`);
  expect((await signIn(server, administratorLogin, administratorPassword)).status).toBe(429);
  now += 16 * 60_000;
  expect((await signIn(server, administratorLogin, administratorPassword)).status).toBe(200);
});

test('spraying one password over many accounts from one address is slowed down, known devices there are not', async () => {
  const { server } = await realOrganisation();
  const own = await signIn(server, administratorLogin, administratorPassword);
  const statuses: number[] = [];
  for (let round = 0; round < 14; round += 1)
    statuses.push(
      ...(await Promise.all(
        Array.from(
          { length: 10 },
          async (_, at) =>
            (await signIn(server, `persoon${round}-${at}@gemeente.example`, 'Herfst2026 is mooi')).status,
        ),
      )),
    );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(5);
  expect((await signIn(server, administratorLogin, administratorPassword, own.who.cookie)).status).toBe(200);
});

test('a link for a password works once; forged, used, expired and replaced ones answer alike', async () => {
  let now = Date.UTC(2026, 10, 20, 9);
  const organisation = await realOrganisation({ now: () => now });
  const { server, administrator } = organisation;
  const kees = await organisation.person('Kees');
  const used = await withPassword(organisation, kees.id);
  const link = async (): Promise<string> =>
    tokenOf(
      (
        (await administrator.ask('POST', `/api/v1/people/${kees.id}/password-link`, {})).body as {
          link: string;
        }
      ).link,
    );
  const replaced = await link();
  const weak = await link();
  expect(
    (await server.nobody.ask('POST', '/api/v1/passwords', { token: weak, password: 'wachtwoord1234' })).body,
  ).toMatchObject({ code: 'weak-password' });
  const tokens = [used, replaced, 'A'.repeat(43), 'x', ''];
  now += 24 * 3_600_000 + 1;
  const answers = await Promise.all(
    [...tokens, weak].map((token) =>
      server.nobody.ask('POST', '/api/v1/passwords', { token, password: good }),
    ),
  );
  for (const answer of answers) expect([answer.status, answer.text]).toEqual([404, answers[0]?.text]);
});

test('a link that was passed on outlives whoever says again and again that the password was forgotten', async () => {
  const organisation = await realOrganisation();
  const els = await organisation.person('Els');
  const { server, administrator } = organisation;
  const link = async () =>
    tokenOf(
      (
        (await administrator.ask('POST', `/api/v1/people/${els.id}/password-link`, {})).body as {
          link: string;
        }
      ).link,
    );
  const passedOn = await link();
  const store = new OneTimeLinkStore(server.app.storage.db);
  const now = Date.now();
  const forgotten = async (name: string) =>
    store.replace({
      tokenHash: hashToken(name),
      purpose: 'password',
      person: els.id,
      createdAt: toInstant(now),
      expiresAt: toInstant(now + 3_600_000),
    });
  await forgotten('first');
  await forgotten('second');
  const standing = async (token: string) =>
    (await store.find(hashToken(token), 'password', toInstant(now))) !== undefined;
  expect([await standing(passedOn), await standing('first'), await standing('second')]).toEqual([
    true,
    false,
    true,
  ]);
  const chosen = await server.nobody.ask('POST', '/api/v1/passwords', { token: passedOn, password: good });
  expect(chosen.status).toBe(204);
  // and then none is left
  expect(await standing('second')).toBe(false);
});

test('of two who use one password link at once, one chooses it', async () => {
  const organisation = await realOrganisation();
  const kees = await organisation.person('Kees');
  const given = await organisation.administrator.ask('POST', `/api/v1/people/${kees.id}/password-link`, {});
  const token = tokenOf((given.body as { link: string }).link);
  const passwords = ['paarse olifant op wielen', 'gele giraffe in de sneeuw'];
  const statuses = await Promise.all(
    passwords.map(
      async (password) =>
        (await organisation.server.nobody.ask('POST', '/api/v1/passwords', { token, password })).status,
    ),
  );
  expect(statuses.toSorted((a, b) => a - b)).toEqual([204, 404]);
});

test('a new password ends every other session, and the one that changed it goes on with another token', async () => {
  const organisation = await realOrganisation();
  const { server } = organisation;
  const kees = await organisation.person('Kees');
  await withPassword(organisation, kees.id);
  expect((await kees.who.ask('GET', '/api/v1/me')).status).toBe(401);
  const [laptop, phone] = [await signIn(server, kees.login, good), await signIn(server, kees.login, good)];
  const change = { current: good, password: 'een heel ander wachtwoord 9' };
  expect(
    (await laptop.who.ask('POST', '/api/v1/my-account/password', { ...change, current: 'fout wachtwoord' }))
      .body,
  ).toMatchObject({ code: 'wrong-credentials' });
  expect((await laptop.who.ask('POST', '/api/v1/my-account/password', change)).status).toBe(204);
  expect((await phone.who.ask('GET', '/api/v1/me')).body).toMatchObject({ code: 'session-ended' });
  const next = await laptop.who.ask('GET', '/api/v1/me');
  expect(next.status).toBe(200);
  expect(cookiesOf(next.headers)).toMatch(/session=[\w-]{43}/);
  expect((await signIn(server, kees.login, good)).status).toBe(403);
});

test('local accounts can be switched off, when the administrator has another way in', async () => {
  const { server, administrator } = await realOrganisation();
  const off = await administrator.ask('PUT', '/api/v1/settings/sign-in', {
    localAccounts: false,
    secondFactor: 'optional',
    oidc: null,
  });
  expect(off.body).toMatchObject({ status: 409, code: 'last-way-in' });
  await server.app.storage.db
    .insertInto('setting')
    .values({ key: 'localAccounts', value: 'false' })
    .execute();
  await server.stop();
  const again = await startApp({ dataDir: server.dataDir, config: { mode: 'start' } });
  expect((await signIn(again, administratorLogin, administratorPassword)).body).toMatchObject({
    status: 403,
    code: 'wrong-credentials',
  });
});

test('no password, token or code comes into the log or the audit log', async () => {
  const lines: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    lines.push(String(chunk));
    return true;
  });
  try {
    const organisation = await realOrganisation({ config: { logLevel: 'trace' } });
    const { server, administrator } = organisation;
    const { team, board } = await organisation.team('Team Thuis');
    const els = await organisation.person('Els', { team, role: 'lead' });
    const used = await withPassword(organisation, els.id);
    const inside = await signIn(server, els.login, good);
    await signIn(server, els.login, 'een fout geheim woord');
    await server.nobody.ask('POST', '/api/v1/passwords', { token: used, password: good });
    const link = await inside.who.ask('POST', `/api/v1/boards/${board}/guest-links`, { label: 'zorg' });
    const invited = await inside.who.ask('POST', `/api/v1/teams/${team}/invitations`, { role: 'member' });
    const secrets = [good, 'een fout geheim woord', used, administratorPassword];
    for (const made of [link, invited]) secrets.push(tokenOf((made.body as { link: string }).link));
    for (const cookie of [inside.who.cookie, administrator.cookie])
      secrets.push(...cookie.split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1)));
    await server.nobody.ask('POST', '/api/v1/guest-visits', { token: secrets[4], name: 'Gast' });
    await server.nobody.ask('POST', '/api/v1/invitations/read', { token: secrets[5] });
    const audit = await administrator.ask('GET', '/api/v1/audit?limit=100');
    expect(audit.read(auditPage).rows.length).toBeGreaterThan(5);
    const log = lines.join('');
    expect(log).toContain('/api/v1/sign-in/password');
    for (const secret of secrets) {
      expect(log).not.toContain(secret);
      expect(audit.text).not.toContain(secret);
    }
    for (const table of ['one_time_link', 'invitation', 'guest_link', 'session', 'local_account'] as const) {
      const all = JSON.stringify(await server.app.storage.db.selectFrom(table).selectAll().execute());
      for (const secret of secrets) expect(all, `in ${table}`).not.toContain(secret);
    }
  } finally {
    spy.mockRestore();
  }
});
