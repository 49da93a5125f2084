import { ownSessions } from '@verbeterbord/shared/api/sessions.ts';
import { madeToken, tokens } from '@verbeterbord/shared/api/tokens.ts';
import { expect, test } from 'vitest';
import { asker, startApp, type AppServer, type Asker } from '../support/app-server.ts';
import { administrator, tokenOf } from '../support/visitors.ts';

const hour = 3_600_000;
const edge =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0';

const list = async (who: Asker) => (await who.ask('GET', '/api/v1/my-sessions')).read(ownSessions).sessions;
const codeOf = async (who: Asker) => ((await who.ask('GET', '/api/v1/me')).body as { code?: string }).code;

function cookieOf(answer: { readonly headers: Headers }): string {
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

test('I see the devices that I am signed in on, and nothing that could sign anybody in', async () => {
  const server = await startApp();
  const first = await server.as('noor');
  await server.nobody.ask(
    'POST',
    '/api/v1/demo/session',
    { person: 'noor' },
    {
      'user-agent': edge,
    },
  );
  await server.as('kees');
  const sessions = await list(first);
  expect(new Set(sessions.map(({ device, current, method }) => `${device} ${current} ${method}`))).toEqual(
    new Set([' true demo', 'Edge op Windows false demo']),
  );
  expect(JSON.stringify(sessions)).not.toContain(first.cookie.split('=')[1]);
});

test('I end one device, all others, or all; of somebody else I end nothing', async () => {
  const server = await startApp();
  const [one, two, three] = [await server.as('noor'), await server.as('noor'), await server.as('noor')];
  const kees = await server.as('kees');
  const ownId = async (who: Asker) => (await list(who)).find(({ current }) => current)?.id;
  expect((await kees.ask('DELETE', `/api/v1/my-sessions/${await ownId(one)}`)).status).toBe(404);
  expect((await one.ask('DELETE', `/api/v1/my-sessions/${await ownId(two)}`)).status).toBe(204);
  expect([await codeOf(one), await codeOf(two)]).toEqual([undefined, 'session-ended']);
  expect((await one.ask('POST', '/api/v1/my-sessions/end-all', { others: true })).status).toBe(204);
  expect([await codeOf(one), await codeOf(three)]).toEqual([undefined, 'session-ended']);
  const all = await one.ask('POST', '/api/v1/my-sessions/end-all', {});
  expect(all.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0/);
  expect([await codeOf(one), await codeOf(kees)]).toEqual(['session-ended', undefined]);
});

test('a session ends when nobody used it for the set time, and at last whatever happens', async () => {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const noor = await server.as('noor');
  for (let days = 0; days < 26; days += 13) {
    now += 13 * 24 * hour;
    expect(await codeOf(noor)).toBeUndefined();
  }
  now += 5 * 24 * hour;
  expect(await codeOf(noor)).toBe('not-signed-in');
  const idle = await server.as('noor');
  now += 14 * 24 * hour;
  expect(await codeOf(idle)).toBe('not-signed-in');
});

async function renewed(server: AppServer): Promise<{ noor: Asker; cookie: string }> {
  const admin = await administrator(server);
  const noor = await server.as('noor');
  await admin.ask('PATCH', '/api/v1/people/noor', { administrator: true });
  return { noor, cookie: cookieOf(await noor.ask('GET', '/api/v1/me')) };
}

test('who may do more gets another token with the next request, and the one before soon opens nothing', async () => {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const { noor, cookie } = await renewed(server);
  expect(cookie).toMatch(/^session=[\w-]{43}$/);
  expect(cookie).not.toBe(noor.cookie);
  // requests that were under way still get through, without yet another token
  const again = await noor.ask('GET', '/api/v1/me');
  expect([again.status, again.headers.get('set-cookie')]).toEqual([200, null]);
  const fresh = asker(server.url, cookie);
  expect((await fresh.ask('GET', '/api/v1/me')).body).toMatchObject({ administrator: true });
  now += 6 * 60_000;
  expect([await codeOf(noor), await codeOf(fresh)]).toEqual(['not-signed-in', undefined]);
});

test('a browser that never got its new token is handed one again', async () => {
  let now = Date.now();
  const server = await startApp({ now: () => now });
  const { noor, cookie: lost } = await renewed(server);
  now += 30_000;
  const found = cookieOf(await noor.ask('GET', '/api/v1/me'));
  expect(found).toMatch(/^session=[\w-]{43}$/);
  expect(found).not.toBe(lost);
  expect(await codeOf(asker(server.url, found))).toBeUndefined();
  expect(await codeOf(asker(server.url, lost))).toBe('not-signed-in');
});

test('signing in gives another token whatever the browser brought along', async () => {
  const server = await startApp();
  const planted = `session=${'A'.repeat(43)}`;
  const answer = await asker(server.url, planted).ask('POST', '/api/v1/demo/session', { person: 'noor' });
  expect(cookieOf(answer)).not.toBe(planted);
  expect(await codeOf(asker(server.url, planted))).toBe('not-signed-in');
});

test('a token is shown once, does what its scopes say and never more, and ends', async () => {
  const server = await startApp();
  const admin = await administrator(server);
  const made = await admin.ask('POST', '/api/v1/tokens', { name: 'koppeling', scopes: ['read'], days: 30 });
  const { id, token } = made.read(madeToken);
  const all = await admin.ask('GET', '/api/v1/tokens');
  expect(all.read(tokens).tokens).toMatchObject([{ id, name: 'koppeling', scopes: ['read'], usedAt: null }]);
  expect(all.text).not.toContain(token);
  const kept = await server.app.storage.db.selectFrom('api_token').selectAll().execute();
  expect(JSON.stringify(kept)).not.toContain(token);

  const headers = { authorization: `Bearer ${token}` };
  const ask = (method: string, path: string, body?: unknown) =>
    server.nobody.ask(method, path, body, headers);
  expect((await ask('GET', '/api/v1/boards')).status).toBe(200);
  // an administrator's, and no administrator all the same
  expect((await ask('GET', '/api/v1/me')).body).toMatchObject({ administrator: false });
  for (const path of ['/api/v1/tokens', '/api/v1/administration/people', '/api/v1/audit'])
    expect((await ask('GET', path)).status).toBe(403);
  expect((await ask('POST', '/api/v1/boards/sociaal-domein/actions', { title: 'x' })).status).toBe(403);
  expect((await admin.ask('GET', '/api/v1/tokens')).read(tokens).tokens[0]?.usedAt).not.toBeNull();
  expect((await admin.ask('DELETE', `/api/v1/tokens/${id}`)).status).toBe(204);
  expect((await admin.ask('DELETE', `/api/v1/tokens/${id}`)).status).toBe(404);
  expect((await ask('GET', '/api/v1/boards')).status).toBe(401);
});

test('forged and malformed tokens are nobody, and a token beside a session is what counts', async () => {
  const server = await startApp();
  const noor = await server.as('noor');
  const forged = ['Bearer', 'Bearer x', `Bearer ${'A'.repeat(43)}`, `Bearer ${'A'.repeat(43)} x`, `Token x`];
  for (const authorization of forged)
    expect((await server.nobody.ask('GET', '/api/v1/me', undefined, { authorization })).status).toBe(401);
  const bad = { authorization: `Bearer ${'A'.repeat(43)}` };
  expect((await noor.ask('GET', '/api/v1/me', undefined, bad)).status).toBe(401);
});

test('figures are for a token with that scope, also through a proxy, and for no other', async () => {
  const server = await startApp();
  const proxied = { 'x-forwarded-for': '10.0.0.1' };
  const ask = async (scopes: readonly ('read' | 'write' | 'metrics')[]) => {
    const { headers } = await tokenOf(server, 'noor', scopes);
    return (await server.nobody.ask('GET', '/metrics', undefined, { ...proxied, ...headers })).status;
  };
  expect(await ask(['metrics'])).toBe(200);
  expect(await ask(['read', 'write'])).toBe(404);
  const noor = await server.as('noor');
  expect((await noor.ask('GET', '/metrics', undefined, proxied)).status).toBe(404);
});
