import { signOutPlace } from '@verbeterbord/shared/api/sign-on.ts';
import { closeCodes } from '@verbeterbord/shared/sync/close-codes.ts';
import { io, type Socket } from 'socket.io-client';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { asker, startApp, type AppServer } from '../support/app-server.ts';
import { CookieBrowser } from '../support/cookie-browser.ts';
import { auditOf, setSignOn, startOidcApp, whoIs } from '../support/oidc-app.ts';
import { RogueProvider, type Claims } from '../support/rogue-provider.ts';

const event = 'http://schemas.openid.net/event/backchannel-logout';
const seconds = (): number => Math.floor(Date.now() / 1000);

/** Both kinds of socket of a browser, and how long after `since` they closed. */
async function openSockets(
  server: AppServer,
  browser: CookieBrowser,
): Promise<{
  readonly board: Promise<number>;
  readonly live: Promise<string>;
  readonly isOpen: () => boolean;
}> {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/board:thuis`, {
    headers: { cookie: browser.cookie },
  });
  const live: Socket = io(server.url, {
    path: '/live',
    transports: ['websocket'],
    reconnection: false,
    extraHeaders: { cookie: browser.cookie },
  });
  onTestFinished(() => {
    socket.terminate();
    live.close();
  });
  const board = new Promise<number>((resolve) => {
    socket.on('close', (code) => resolve(code));
  });
  const ended = new Promise<string>((resolve) => {
    live.on('disconnect', (reason) => resolve(reason));
  });
  await Promise.all([
    new Promise((resolve) => {
      // step 1 with an empty state vector, which gets an answer once the board lets them in
      socket.on('message', resolve);
      socket.on('open', () => socket.send(Uint8Array.of(0, 0, 1, 0)));
    }),
    new Promise((resolve) => {
      live.on('connect', () => resolve(undefined));
    }),
  ]);
  return { board, live: ended, isOpen: () => socket.readyState === WebSocket.OPEN && live.connected };
}

/** Anna may look at a board, so that she has a socket to lose. */
async function openToAll(server: AppServer): Promise<void> {
  await server.app.storage.db.updateTable('board').set({ open_to: 'organisation' }).execute();
}

test('signing out at the provider closes what is open here within a second, of that sign-in alone', async () => {
  const app = await startOidcApp();
  await openToAll(app.server);
  const { browser } = await app.signIn('anna');
  const elsewhere = await app.signIn('anna');
  const bram = await app.signIn('bram');
  const sockets = await openSockets(app.server, browser);
  const others = await openSockets(app.server, elsewhere.browser);

  const page = await browser.visit(`${app.provider.issuer}/session/end?client_id=verbeterbord`);
  const since = performance.now();
  await app.provider.confirmSignOut(browser, page);
  expect(app.provider.backChannel).toEqual(['ok']);
  expect(await sockets.board).toBe(closeCodes.notSignedIn);
  await sockets.live;
  expect(performance.now() - since).toBeLessThan(1000);
  const answer = await asker(app.server.url, browser.cookie).ask('GET', '/api/v1/me');
  expect(answer.body).toMatchObject({ status: 401, code: 'session-ended' });
  expect(await whoIs(app, elsewhere.browser)).not.toBeNull();
  expect(await whoIs(app, bram.browser)).not.toBeNull();
  expect(others.isOpen()).toBe(true);
  expect(await auditOf(app, 'session-ended')).toMatchObject([{ channel: 'back', result: 'done' }]);
});

test('signing out here leads on to the provider and back, without a token in the address', async () => {
  const app = await startOidcApp();
  const { browser } = await app.signIn('anna');
  const answer = await asker(app.server.url, browser.cookie).ask('POST', '/api/v1/sign-in/oidc/sign-out');
  expect(answer.headers.get('set-cookie')).toMatch(/^session=; Max-Age=0/);
  expect(await whoIs(app, browser)).toBeNull();
  const place = new URL(answer.read(signOutPlace).location ?? '');
  expect(place.origin).toBe(app.provider.issuer);
  expect(Object.fromEntries(place.searchParams)).toEqual({
    client_id: 'verbeterbord',
    post_logout_redirect_uri: `${app.server.url}/inloggen`,
  });
  const page = await browser.visit(place);
  const home = await app.provider.confirmSignOut(browser, page);
  expect(home.url.href).toBe(`${app.server.url}/inloggen`);
  // the provider asks anew who it is
  const again = await browser.visit(`${app.server.url}/api/v1/sign-in/oidc`);
  expect(again.url.pathname).toMatch(/^\/interaction\//);

  // who came in otherwise has no business at the provider
  const noor = await app.server.as('noor');
  expect((await noor.ask('POST', '/api/v1/sign-in/oidc/sign-out')).body).toEqual({ location: null });
});

test('somebody can sign out here while the provider is down', async () => {
  let later = 0;
  const app = await startOidcApp({ now: () => Date.now() + later });
  const { browser } = await app.signIn('anna');
  await app.provider.stop();
  later = 2 * 3_600_000;
  const asked = asker(app.server.url, browser.cookie);
  expect((await asked.ask('POST', '/api/v1/sign-in/oidc/sign-out')).status).toBe(200);
  expect(await whoIs(app, browser)).toBeNull();
});

test('the provider signs out in a frame by the name of the sign-in; who does not know it signs out nobody', async () => {
  const app = await startOidcApp();
  await openToAll(app.server);
  const { browser } = await app.signIn('anna');
  const [session] = await app.server.app.storage.db
    .selectFrom('session')
    .select('issuer_session')
    .where('method', '=', 'oidc')
    .execute();
  const sid = session?.issuer_session ?? '';
  const frame = async (query: Record<string, string>, cookie = ''): Promise<Response> =>
    fetch(`${app.server.url}/api/v1/sign-in/oidc/front-channel?${new URLSearchParams(query)}`, {
      headers: { cookie },
    });
  const { issuer } = app.provider;
  // another page may show this address in a frame, with the cookies of who looks at it
  for (const query of [
    {},
    { iss: issuer },
    { sid },
    { iss: issuer, sid: '' },
    { iss: issuer, sid: `${sid}x` },
    { iss: 'https://evil.example', sid },
    { iss: 'nonsense', sid },
  ]) {
    const answer = await frame(query, browser.cookie);
    expect(answer.status).toBe(200);
    expect(await whoIs(app, browser)).not.toBeNull();
  }
  const sockets = await openSockets(app.server, browser);
  const since = performance.now();
  const answer = await frame({ iss: issuer, sid });
  expect(await sockets.board).toBe(closeCodes.notSignedIn);
  await sockets.live;
  expect(performance.now() - since).toBeLessThan(1000);
  expect(await whoIs(app, browser)).toBeNull();
  // this page may stand in a frame of the provider, and no other page may
  expect(answer.headers.get('content-security-policy')).toBe(`default-src 'none'; frame-ancestors ${issuer}`);
  expect(answer.headers.get('x-frame-options')).toBeNull();
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.text()).not.toContain(sid);
  const page = await app.server.nobody.ask('GET', '/api/v1/sign-in/oidc/callback');
  expect(page.headers.get('x-frame-options')).toBe('DENY');
});

interface RogueSession {
  readonly server: AppServer;
  readonly rogue: RogueProvider;
  readonly browser: CookieBrowser;
  /** Claims of a logout token that is right, with `changed` laid over. */
  claims(changed?: Claims): Claims;
  tell(token: string): Promise<number>;
}

async function signedInAtRogue(now?: () => number): Promise<RogueSession> {
  const rogue = await RogueProvider.start();
  const server = await startApp({ config: { oidc: rogue.environment }, ...(now !== undefined && { now }) });
  await setSignOn(server, rogue, { join: 'everybody' });
  const browser = new CookieBrowser();
  const { location } = await browser.visit(`${server.url}/api/v1/sign-in/oidc`, () => true);
  const asked = location?.searchParams ?? new URLSearchParams();
  rogue.answer = rogue.signed(rogue.claims({ nonce: asked.get('nonce'), sid: 'sign-in-1' }));
  const back = new URL(asked.get('redirect_uri') ?? '');
  back.search = new URLSearchParams({ code: 'abc', state: asked.get('state') ?? '' }).toString();
  await browser.visit(back);
  return {
    server,
    rogue,
    browser,
    claims: (changed = {}) =>
      rogue.claims({
        name: undefined,
        sid: 'sign-in-1',
        jti: `id-${Math.random()}`,
        exp: seconds() + 120,
        events: { [event]: {} },
        ...changed,
      }),
    tell: async (token) => {
      const answer = await fetch(`${server.url}/api/v1/sign-in/oidc/back-channel`, {
        method: 'POST',
        body: new URLSearchParams({ logout_token: token }),
      });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      return answer.status;
    },
  };
}

test('a forged, foreign, old or wrong logout token signs out nobody', async () => {
  const app = await signedInAtRogue();
  const { rogue } = app;
  const claims: RogueSession['claims'] = (changed) => app.claims(changed);
  const wrong: Record<string, string> = {
    'not a token': 'a.b.c',
    'not signed': rogue.unsigned(claims()),
    'sealed with the secret': rogue.sealed(claims(), 'secret'),
    'sealed with the public key': rogue.sealed(claims(), 'public key'),
    'signed by another': rogue.signedByAnother(claims()),
    'unknown key': rogue.signed(claims(), { kid: 'two' }),
    'other issuer': rogue.signed(claims({ iss: 'https://evil.example' })),
    'other audience': rogue.signed(claims({ aud: 'another-client' })),
    expired: rogue.signed(claims({ exp: seconds() - 120 })),
    old: rogue.signed(claims({ iat: seconds() - 3600, exp: seconds() + 3600 })),
    'from the future': rogue.signed(claims({ iat: seconds() + 3600, exp: seconds() + 7200 })),
    'without a time': rogue.signed(claims({ iat: undefined })),
    'without an id': rogue.signed(claims({ jti: undefined })),
    'without an event': rogue.signed(claims({ events: undefined })),
    'another event': rogue.signed(claims({ events: { 'http://example.nl/other': {} } })),
    'an event that is a word': rogue.signed(claims({ events: { [event]: 'yes' } })),
    'an ID token': rogue.signed(rogue.claims({ nonce: 'n', sid: 'sign-in-1' })),
    'with a nonce': rogue.signed(claims({ nonce: 'n' })),
    'about nobody': rogue.signed(claims({ sid: undefined, sub: undefined })),
    'of another kind': rogue.signed(claims(), { typ: 'at+jwt' }),
  };
  for (const [what, token] of Object.entries(wrong)) {
    expect([what, await app.tell(token)]).toEqual([what, 400]);
    expect(await whoIs(app, app.browser)).not.toBeNull();
  }
  // what the provider signed stands in the log; what anybody can send can't make it grow
  const written = (await auditOf(app, 'session-ended')).filter(({ result }) => result === 'refused');
  const unvouched = Object.keys(wrong).filter(
    (what) =>
      /not a token|not signed|sealed|another$|unknown key/.test(what) && what !== 'an event of another',
  );
  expect(unvouched).toHaveLength(6);
  expect(written).toHaveLength(Object.keys(wrong).length - unvouched.length);
  // of somebody else, or of another sign-in: right, and nothing to end
  expect(await app.tell(rogue.signed(claims({ sid: 'sign-in-2' })))).toBe(200);
  expect(await app.tell(rogue.signed(claims({ sid: undefined, sub: 'other' })))).toBe(200);
  expect(await whoIs(app, app.browser)).not.toBeNull();
  expect(await app.tell(rogue.signed(claims(), { typ: 'logout+jwt' }))).toBe(200);
  expect(await whoIs(app, app.browser)).toBeNull();
});

test('a logout token counts once', async () => {
  const app = await signedInAtRogue();
  const token = app.rogue.signed(app.claims({ sid: 'sign-in-2', jti: 'the-same' }));
  const told = await Promise.all([app.tell(token), app.tell(token), app.tell(token)]);
  expect(told.toSorted((one, other) => one - other)).toEqual([200, 400, 400]);
  expect(await app.tell(app.rogue.signed(app.claims({ jti: 'the-same' })))).toBe(400);
  expect(await whoIs(app, app.browser)).not.toBeNull();
});

test('a logout token that names the person alone ends all that they signed in with there', async () => {
  const app = await signedInAtRogue();
  expect(await app.tell(app.rogue.signed(app.claims({ sid: undefined })))).toBe(200);
  expect(await whoIs(app, app.browser)).toBeNull();
});

test('telling of a sign-out takes a form, from no browser of another site', async () => {
  const app = await signedInAtRogue();
  const url = `${app.server.url}/api/v1/sign-in/oidc/back-channel`;
  const logout_token = app.rogue.signed(app.claims());
  const body = new URLSearchParams({ logout_token });
  for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
    expect((await fetch(url, { method: 'POST', body, headers: headers as HeadersInit })).status).toBe(403);
  expect((await fetch(url, { method: 'POST', body: new URLSearchParams({ other: 'x' }) })).status).toBe(400);
  // nowhere else forms are read
  const elsewhere = await fetch(`${app.server.url}/api/v1/demo/session`, { method: 'POST', body });
  expect(elsewhere.status).toBe(415);
  await vi.waitFor(async () => expect(await whoIs(app, app.browser)).not.toBeNull());
});
