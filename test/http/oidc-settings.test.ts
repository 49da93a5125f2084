import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { signInSettings, signInTest, type SignInTest } from '@verbeterbord/shared/api/sign-on.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { expect, test } from 'vitest';
import { startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { CookieBrowser } from '../support/cookie-browser.ts';
import { IdentityProvider } from '../support/identity-provider.ts';
import { administratorOf, auditOf, providerPeople, startOidcApp } from '../support/oidc-app.ts';
import { RogueProvider } from '../support/rogue-provider.ts';

const secret = 'the-secret-of-the-client-0123456789';
const path = '/api/v1/settings/sign-in';

function settings(issuer: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    localAccounts: true,
    secondFactor: 'optional',
    oidc: {
      issuer,
      clientId: 'verbeterbord',
      clientSecret: secret,
      name: 'Voorbeeld',
      scopes: 'profile email',
      groupsClaim: '',
      join: 'everybody',
      kind: 'other',
      ...more,
    },
  };
}

async function startSettings(): Promise<{ server: AppServer; els: Asker }> {
  const server = await startApp();
  return { server, els: await administratorOf(server) };
}

test('an administrator sets the provider, and the secret never comes back', async () => {
  const { server, els } = await startSettings();
  const before = (await els.ask('GET', path)).read(signInSettings);
  expect(before).toMatchObject({ oidc: null, fixed: false, localAccounts: true });
  expect(before.addresses).toEqual({
    callback: `${server.url}/api/v1/sign-in/oidc/callback`,
    backChannel: `${server.url}/api/v1/sign-in/oidc/back-channel`,
    frontChannel: `${server.url}/api/v1/sign-in/oidc/front-channel`,
    signedOut: `${server.url}/inloggen`,
  });
  const issuer = 'https://login.example.nl/realms/abg';
  const set = await els.ask('PUT', path, settings(`${issuer}/.well-known/openid-configuration`));
  expect(set.read(signInSettings).oidc).toEqual({
    issuer,
    clientId: 'verbeterbord',
    name: 'Voorbeeld',
    // without it there would be no ID token
    scopes: 'openid profile email',
    groupsClaim: '',
    join: 'everybody',
    kind: 'other',
    hasSecret: true,
  });
  const rows = await server.app.storage.db.selectFrom('setting').select(['key', 'value']).execute();
  const audit = await server.app.storage.db.selectFrom('audit').select(['action', 'detail']).execute();
  const database = readFileSync(join(server.dataDir, 'verbeterbord.sqlite-wal')).toString('latin1');
  for (const where of [set.text, (await els.ask('GET', path)).text, JSON.stringify([rows, audit]), database])
    expect(where).not.toContain(secret);
  expect(await auditOf({ server }, 'settings-changed')).toMatchObject([
    { actor: 'els', object: 'oidc', issuer, secretChanged: true },
  ]);
});

test('a secret stays for the provider that it was given for, and goes to no other', async () => {
  const { els } = await startSettings();
  const hasSecret = async (issuer: string, more: Record<string, unknown>): Promise<boolean | undefined> => {
    const answer = await els.ask('PUT', path, settings(issuer, more));
    return answer.read(signInSettings).oidc?.hasSecret;
  };
  expect(await hasSecret('https://one.example.nl', {})).toBe(true);
  expect(await hasSecret('https://one.example.nl', { clientSecret: undefined, name: 'Anders' })).toBe(true);
  expect(await hasSecret('https://two.example.nl', { clientSecret: undefined })).toBe(false);
  expect(await hasSecret('https://two.example.nl', { clientSecret: null })).toBe(false);

  const rogue = await RogueProvider.start();
  await hasSecret('https://one.example.nl', {});
  await els.ask('POST', `${path}/test`, {
    provider: { issuer: rogue.issuer, clientId: 'verbeterbord', kind: 'other' },
  });
  expect(rogue.asked).toHaveLength(1);
  expect(rogue.asked[0]?.has('client_secret')).toBe(false);
});

test('local accounts stay until whoever switches them off can come in without', async () => {
  const app = await startOidcApp();
  const body = { ...settings(app.provider.issuer), localAccounts: false };
  expect((await app.administrator.ask('PUT', path, body)).body).toMatchObject({ code: 'last-way-in' });
  await app.server.app.storage.db
    .insertInto('external_account')
    .values({
      issuer: app.provider.issuer,
      subject: 'els',
      person: asId<PersonId>('els'),
      email: null,
      linked_at: asId('2026-01-01T00:00:00.000Z'),
      seen_at: asId('2026-01-01T00:00:00.000Z'),
    })
    .execute();
  const set = await app.administrator.ask('PUT', path, body);
  expect(set.read(signInSettings)).toMatchObject({ localAccounts: false, fixed: true });
});

test('the environment wins over what was set', async () => {
  const app = await startOidcApp();
  const set = await app.administrator.ask('PUT', path, settings('https://other.example.nl'));
  expect(set.read(signInSettings)).toMatchObject({
    fixed: true,
    oidc: { issuer: app.provider.issuer, hasSecret: true },
  });
  const { page } = await app.signIn('anna');
  expect(page.url.pathname).toBe('/borden');
});

test('a provider that was set without a restart is signed in with at once', async () => {
  const { server, els } = await startSettings();
  const browser = new CookieBrowser();
  const none = await browser.visit(`${server.url}/api/v1/sign-in/oidc`);
  expect(none.url.search).toBe('?fout=sso-off');
  const provider = await IdentityProvider.start({ people: providerPeople() });
  provider.serve(server.url);
  await els.ask('PUT', path, settings(provider.issuer, { clientSecret: provider.clientSecret }));
  const page = await browser.visit(`${server.url}/api/v1/sign-in/oidc?to=/borden`);
  expect((await provider.choose(browser, page, 'anna')).url.pathname).toBe('/borden');
});

test('the test of a provider says which check fails, and why', async () => {
  const { server, els } = await startSettings();
  const provider = await IdentityProvider.start({ people: providerPeople() });
  provider.serve(server.url);
  const tried = async (issuer: string, more: Record<string, unknown> = {}): Promise<SignInTest> => {
    const body = {
      provider: { issuer, clientId: 'verbeterbord', clientSecret: secret, kind: 'other', ...more },
    };
    return (await els.ask('POST', `${path}/test`, body)).read(signInTest);
  };
  const last = async (...given: Parameters<typeof tried>): Promise<unknown> =>
    (await tried(...given)).checks.at(-1);

  const right = await tried(provider.issuer, { clientSecret: provider.clientSecret });
  expect(right.ok).toBe(true);
  expect(right.checks.map(({ check }) => check)).toEqual([
    'settings',
    'address',
    'issuer',
    'endpoints',
    'pkce',
    'keys',
    'client',
  ]);
  expect(await last(provider.issuer)).toMatchObject({ check: 'client', problem: 'client-unknown' });
  expect(await last('')).toMatchObject({ check: 'settings', problem: 'incomplete' });
  expect(await last('http://login.example.nl')).toMatchObject({ problem: 'not-https' });
  expect(await last('https://login.microsoftonline.com/common/v2.0')).toMatchObject({
    problem: 'tenant-missing',
  });
  expect(await last(`${provider.issuer}/realms/none`)).toMatchObject({
    check: 'address',
    problem: 'not-found',
  });

  const rogue = await RogueProvider.start();
  const said = async (metadata: RogueProvider['metadata']): Promise<unknown> => {
    rogue.metadata = metadata;
    return last(rogue.issuer);
  };
  rogue.answer = { status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' };
  expect(await said({})).toMatchObject({ check: 'client', problem: null });
  expect(await said({ issuer: 'https://accounts.example' })).toMatchObject({
    check: 'issuer',
    problem: 'issuer-differs',
    detail: 'https://accounts.example',
  });
  expect(await said({ issuer: 7 })).toMatchObject({ check: 'address', problem: 'not-a-provider' });
  expect(await said({ token_endpoint: 'javascript:alert(1)' })).toMatchObject({
    check: 'endpoints',
    problem: 'endpoint-missing',
    detail: 'token_endpoint',
  });
  expect(await said({ code_challenge_methods_supported: ['plain'] })).toMatchObject({ problem: 'no-pkce' });
  expect(await said({ jwks_uri: `${rogue.issuer}/.well-known/openid-configuration` })).toMatchObject({
    problem: 'no-keys',
  });
  await rogue.stop();
  expect(await last(rogue.issuer)).toMatchObject({ check: 'address', problem: 'unreachable' });
  expect((await auditOf({ server }, 'sign-in-tested')).length).toBeGreaterThan(10);
});

test('a key file that was lost keeps nobody out who signs in otherwise', async () => {
  const { server, els } = await startSettings();
  await els.ask('PUT', path, settings('https://login.example.nl'));
  await server.stop();
  rmSync(join(server.dataDir, 'secret.key'));
  const again = await startApp({ dataDir: server.dataDir });
  const ways = await again.nobody.ask('GET', '/api/v1/sign-in');
  expect(ways.body).toMatchObject({ oidc: { name: 'Voorbeeld' } });
  const shown = await (await again.as('els')).ask('GET', path);
  expect(shown.read(signInSettings).oidc).toMatchObject({ hasSecret: false });
});
