import { randomBytes } from 'node:crypto';
import { Passwords } from '@verbeterbord/server/auth/local/passwords.ts';
import { hashToken, newToken } from '@verbeterbord/server/auth/token.ts';
import { AccountStore } from '@verbeterbord/server/storage/access/accounts.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import { groupMappings, mySignOns, signOnPlace } from '@verbeterbord/shared/api/sign-on.ts';
import { asId, newId, type PersonId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { expect, test } from 'vitest';
import { asker } from '../support/app-server.ts';
import { CookieBrowser } from '../support/cookie-browser.ts';
import { auditOf, startOidcApp, whoIs, type OidcApp } from '../support/oidc-app.ts';

/** The teams that the product says this browser's person is in, with their role. */
async function teamsOf({ server }: OidcApp, browser: CookieBrowser): Promise<Record<string, string>> {
  const answer = await asker(server.url, browser.cookie).ask('GET', '/api/v1/me');
  return Object.fromEntries(answer.read(me).teams.map(({ id, role }) => [id, role]));
}

async function map(app: OidcApp, mappings: { group: string; team: string; role: string }[]): Promise<void> {
  const answer = await app.administrator.ask('PUT', '/api/v1/group-mappings', { mappings });
  expect(answer.read(groupMappings).mappings).toHaveLength(mappings.length);
}

async function invite({ server }: OidcApp, team: string, uses = 1): Promise<string> {
  const token = newToken();
  await server.app.storage.db
    .insertInto('invitation')
    .values({
      id: newId(),
      token_hash: hashToken(token),
      email: null,
      team: asId<TeamId>(team),
      role: 'member',
      max_uses: uses,
      // as from the command line: nobody's right to invite is asked here
      created_by: null,
      created_at: toInstant(Date.now()),
      expires_at: toInstant(Date.now() + 3_600_000),
      revoked_at: null,
    })
    .execute();
  return token;
}

/** Begins with a request of the page itself, and goes to the provider and back from there. */
async function goBy(
  app: OidcApp,
  path: string,
  body: unknown,
  person: string,
  browser = new CookieBrowser(),
): Promise<{ browser: CookieBrowser; search: string; path: string }> {
  const answer = await asker(app.server.url, browser.cookie).ask('POST', path, body);
  browser.take(answer.headers);
  const page = await browser.visit(answer.read(signOnPlace).location);
  const { url } =
    page.url.origin === app.provider.issuer ? await app.provider.choose(browser, page, person) : page;
  return { browser, search: url.search, path: url.pathname };
}

test('somebody whose e-mail changes stays the same person; another with that e-mail is another', async () => {
  const app = await startOidcApp();
  const anna = await whoIs(app, (await app.signIn('anna')).browser);
  app.provider.people['anna'] = { name: 'Anna Voorbeeld', email: 'a.voorbeeld@example.nl', groups: [] };
  app.provider.people['carla'] = { name: 'Carla Test', email: 'anna@example.nl', groups: [] };
  expect((await whoIs(app, (await app.signIn('anna')).browser))?.id).toBe(anna?.id);
  const carla = await whoIs(app, (await app.signIn('carla')).browser);
  expect(carla).toMatchObject({ name: 'Carla Test' });
  expect(carla?.id).not.toBe(anna?.id);
  const mail = await app.server.app.storage.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', anna?.id ?? asId<PersonId>('nobody'))
    .executeTakeFirst();
  expect(mail?.email).toBe('a.voorbeeld@example.nl');
});

test('an e-mail address that somebody here has gives nobody their place', async () => {
  const app = await startOidcApp();
  await app.server.app.storage.db
    .updateTable('person')
    .set({ email: 'anna@example.nl' })
    .where('id', '=', asId<PersonId>('noor'))
    .execute();
  expect((await whoIs(app, (await app.signIn('anna')).browser))?.id).not.toBe('noor');
});

test('two tabs in which somebody comes for the first time make one person', async () => {
  const app = await startOidcApp();
  const ways = await Promise.all([app.comeBack('anna'), app.comeBack('anna'), app.comeBack('anna')]);
  await Promise.all(ways.map(({ browser, back }) => browser.visit(back)));
  const ids = await Promise.all(ways.map(async ({ browser }) => (await whoIs(app, browser))?.id));
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toBeDefined();
});

test('where people must be invited, somebody who is not stays out, and comes in with an invitation', async () => {
  const app = await startOidcApp();
  await app.set({ join: 'invited' });
  const refused = await app.signIn('anna');
  expect(refused.page.url.search).toBe('?fout=sso-not-invited');
  expect(await whoIs(app, refused.browser)).toBeNull();

  const token = await invite(app, 'jeugd');
  const came = await goBy(app, '/api/v1/sign-in/oidc', { to: '/bord/jeugd', invitation: token }, 'anna');
  expect(came.path).toBe('/bord/jeugd');
  expect(await teamsOf(app, came.browser)).toEqual({ jeugd: 'member' });
  expect(await auditOf(app, 'invitation-accepted')).toMatchObject([{ team: 'jeugd', result: 'done' }]);
  // it was for one, and it is never written down as it is
  const other = await goBy(app, '/api/v1/sign-in/oidc', { invitation: token }, 'bram');
  expect(other.search).toBe('?fout=sso-invitation-ended');
  expect(await whoIs(app, other.browser)).toBeNull();
  const people = await app.server.app.storage.db.selectFrom('external_account').select('subject').execute();
  expect(people).toEqual([{ subject: 'anna' }]);
  // who is known comes in without
  expect((await app.signIn('anna')).page.url.pathname).toBe('/borden');
});

test('of two who come with the last use of an invitation one gets in', async () => {
  const app = await startOidcApp();
  await app.set({ join: 'invited' });
  const token = await invite(app, 'jeugd');
  const came = await Promise.all(
    ['anna', 'bram'].map(async (person) => goBy(app, '/api/v1/sign-in/oidc', { invitation: token }, person)),
  );
  expect(came.map(({ search }) => search).toSorted()).toEqual(['', '?fout=sso-invitation-ended']);
});

test('somebody who is signed in links their account, and then comes in by it as themselves', async () => {
  const app = await startOidcApp();
  const browser = new CookieBrowser();
  browser.put(...((await app.server.as('noor')).cookie.split('=') as [string, string]));
  const linked = await goBy(app, '/api/v1/my-sign-ons', undefined, 'anna', browser);
  expect([linked.path, linked.search]).toEqual(['/account', '']);
  expect((await whoIs(app, (await app.signIn('anna')).browser))?.id).toBe('noor');
  const mine = await asker(app.server.url, browser.cookie).ask('GET', '/api/v1/my-sign-ons');
  expect(mine.read(mySignOns)).toMatchObject({ provider: 'Voorbeeld', accounts: [{ subject: 'anna' }] });

  // another can't have it too
  const kees = new CookieBrowser();
  kees.put(...((await app.server.as('kees')).cookie.split('=') as [string, string]));
  const refused = await goBy(app, '/api/v1/my-sign-ons', undefined, 'anna', kees);
  expect([refused.path, refused.search]).toEqual(['/account', '?fout=sso-linked-elsewhere']);
  expect(await auditOf(app, 'account-linked')).toMatchObject([
    { result: 'done', actor: 'noor' },
    { result: 'refused', actor: 'kees' },
  ]);
  // it is noor's only way in
  const only = await asker(app.server.url, browser.cookie).ask('POST', '/api/v1/my-sign-ons/unlink', {
    issuer: app.provider.issuer,
    subject: 'anna',
  });
  expect(only.body).toMatchObject({ code: 'last-way-in' });
});

test('linking needs the very person who asked for it, and another site cannot ask', async () => {
  const app = await startOidcApp();
  const browser = new CookieBrowser();
  browser.put(...((await app.server.as('noor')).cookie.split('=') as [string, string]));
  const begun = await asker(app.server.url, browser.cookie).ask('POST', '/api/v1/my-sign-ons');
  browser.take(begun.headers);
  browser.put(...((await app.server.as('kees')).cookie.split('=') as [string, string]));
  const page = await browser.visit(begun.read(signOnPlace).location);
  const back = await app.provider.choose(browser, page, 'anna');
  expect(back.url.search).toBe('?fout=sso-not-signed-in');
  expect(await app.server.app.storage.db.selectFrom('external_account').select('person').execute()).toEqual(
    [],
  );
  const foreign = await asker(app.server.url, browser.cookie).ask('POST', '/api/v1/my-sign-ons', undefined, {
    origin: 'https://evil.example',
  });
  expect(foreign.body).toMatchObject({ code: 'foreign-origin' });
});

test('a session that was left open cannot link an account: who has a password gives it', async () => {
  const app = await startOidcApp();
  const passwordHash = await new Passwords().hash('groene fiets zonder bel 3');
  const account = { person: asId<PersonId>('noor'), login: 'noor@example.org', passwordHash };
  await new AccountStore(app.server.app.storage.db).add({ ...account, at: toInstant(Date.now()) });
  const noor = await app.server.as('noor');
  for (const body of [undefined, {}, { password: 'rode fiets zonder bel 3' }]) {
    const refused = await noor.ask('POST', '/api/v1/my-sign-ons', body);
    expect([refused.status, refused.body]).toMatchObject([403, { code: 'wrong-credentials' }]);
  }
  const browser = new CookieBrowser();
  browser.put(...(noor.cookie.split('=') as [string, string]));
  const linked = await goBy(
    app,
    '/api/v1/my-sign-ons',
    { password: 'groene fiets zonder bel 3' },
    'anna',
    browser,
  );
  expect([linked.path, linked.search]).toEqual(['/account', '']);
});

test('somebody who was deactivated is told so and stays out', async () => {
  const app = await startOidcApp();
  const { browser } = await app.signIn('anna');
  const anna = await whoIs(app, browser);
  await app.server.app.storage.db
    .updateTable('person')
    .set({ state: 'deactivated', ended_at: toInstant(Date.now()) })
    .where('id', '=', anna?.id ?? asId<PersonId>('nobody'))
    .execute();
  const again = await app.signIn('anna');
  expect(again.page.url.search).toBe('?fout=sso-deactivated');
  expect(await whoIs(app, again.browser)).toBeNull();
  expect((await auditOf(app, 'sign-in-refused')).at(-1)).toMatchObject({ reason: 'sso-deactivated' });
});

test('teams follow the groups at each sign-in, and what was given by hand stays', async () => {
  const app = await startOidcApp();
  await app.set({ join: 'groups', groupsClaim: 'groups' });
  await map(app, [
    { group: 'jeugd-groep', team: 'jeugd', role: 'member' },
    { group: 'jeugd-leiding', team: 'jeugd', role: 'lead' },
    { group: 'kijkers', team: 'thuis', role: 'viewer' },
  ]);
  expect((await app.signIn('bram')).page.url.search).toBe('?fout=sso-no-group');

  const first = await app.signIn('anna');
  expect(await teamsOf(app, first.browser)).toEqual({ jeugd: 'member' });
  const anna = await whoIs(app, first.browser);
  await app.server.app.storage.db
    .insertInto('membership')
    .values({
      team: asId('thuis'),
      person: anna!.id,
      role: 'member',
      from_day: asId('2026-01-01'),
      until_day: null,
    })
    .execute();

  const groups = async (...names: string[]): Promise<Record<string, string>> => {
    app.provider.people['anna'] = { name: 'Anna Voorbeeld', email: 'anna@example.nl', groups: names };
    return teamsOf(app, (await app.signIn('anna')).browser);
  };
  expect(await groups('jeugd-groep', 'jeugd-leiding', 'kijkers')).toEqual({ jeugd: 'lead', thuis: 'member' });
  expect(await groups('jeugd-groep', 'onbekend')).toEqual({ jeugd: 'member', thuis: 'member' });
  expect(await groups()).toEqual({ thuis: 'member' });
  expect(await groups('jeugd-groep')).toEqual({ jeugd: 'member', thuis: 'member' });
  expect((await auditOf(app, 'membership-ended')).at(-1)).toMatchObject({ object: 'jeugd', by: 'groups' });

  // a team that no group stands for any more loses who came by one, at once
  await map(app, [{ group: 'kijkers', team: 'thuis', role: 'viewer' }]);
  expect(await teamsOf(app, first.browser)).toEqual({ thuis: 'member' });
});

test('groups stand for teams that there are, once each, and only an administrator says so', async () => {
  const app = await startOidcApp();
  const put = async (mappings: unknown): Promise<unknown> =>
    (await app.administrator.ask('PUT', '/api/v1/group-mappings', { mappings })).body;
  const one = { group: 'a', team: 'jeugd', role: 'member' };
  expect(await put([one, { ...one, role: 'lead' }])).toMatchObject({ code: 'already-exists' });
  expect(await put([{ ...one, team: 'nowhere' }])).toMatchObject({ code: 'not-found' });
  expect(await put([{ ...one, role: 'boss' }])).toMatchObject({ code: 'invalid-request' });
  expect(await put([{ ...one, group: randomBytes(200).toString('hex') }])).toMatchObject({
    code: 'invalid-request',
  });
  const noor = await app.server.as('noor');
  for (const path of ['/api/v1/group-mappings', '/api/v1/settings/sign-in'])
    expect((await noor.ask('GET', path)).status).toBe(403);
});
