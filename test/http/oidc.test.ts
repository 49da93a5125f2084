import { expect, onTestFinished, test, vi } from 'vitest';
import { CookieBrowser } from '../support/cookie-browser.ts';
import { auditOf, isCallback, startOidcApp, whoIs } from '../support/oidc-app.ts';

test('somebody goes to the provider and comes back signed in, on the page that they wanted', async () => {
  const app = await startOidcApp();
  const { browser, page } = await app.signIn('anna', new CookieBrowser(), '/bord/thuis?weergave=persoon');
  expect(page.url.href).toBe(`${app.server.url}/bord/thuis?weergave=persoon`);
  expect(await whoIs(app, browser)).toMatchObject({ name: 'Anna Voorbeeld', initials: 'AV' });
  expect(await auditOf(app, 'signed-in')).toMatchObject([{ result: 'done', method: 'oidc' }]);
  const [session] = await app.server.app.storage.db
    .selectFrom('session')
    .select(['method', 'issuer', 'subject', 'issuer_session', 'device'])
    .where('method', '=', 'oidc')
    .execute();
  expect(session).toMatchObject({
    issuer: app.provider.issuer,
    subject: 'anna',
    device: 'Firefox op Windows',
  });
  expect(session?.issuer_session).toMatch(/^.{10,}$/);
});

test('a name that only the userinfo endpoint tells is asked for there', async () => {
  const app = await startOidcApp({ tellsInIdToken: false });
  const { browser } = await app.signIn('anna');
  expect(await whoIs(app, browser)).toMatchObject({ name: 'Anna Voorbeeld' });
});

test('the request to the provider has a state, a nonce and a challenge of S256, and no secret', async () => {
  const app = await startOidcApp();
  const browser = new CookieBrowser();
  const { location, headers } = await browser.visit(`${app.server.url}/api/v1/sign-in/oidc`, () => true);
  expect(location?.origin).toBe(app.provider.issuer);
  const asked = Object.fromEntries(location?.searchParams ?? []);
  expect(asked).toMatchObject({
    response_type: 'code',
    client_id: 'verbeterbord',
    redirect_uri: `${app.server.url}/api/v1/sign-in/oidc/callback`,
    scope: 'openid profile email',
    code_challenge_method: 'S256',
  });
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked[name]).toMatch(/^[\w-]{43}$/);
  expect(location?.href).not.toContain(app.provider.clientSecret);
  expect(headers.get('set-cookie')).toMatch(
    /^sign-on=[\w-]{43}; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  const rows = await app.server.app.storage.db
    .selectFrom('sign_in_attempt')
    .select(['token_hash', 'kind', 'detail'])
    .execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(asked['state']);
  expect(JSON.stringify(rows)).not.toContain(browser.value('sign-on'));
});

test('looking at the way in without following it (HEAD) begins nothing', async () => {
  const app = await startOidcApp();
  for (const path of ['/api/v1/sign-in/oidc', '/api/v1/sign-in/oidc/callback?code=x&state=y'])
    expect((await app.server.nobody.ask('HEAD', path)).status).toBe(404);
  expect(await app.server.app.storage.db.selectFrom('sign_in_attempt').select('kind').execute()).toEqual([]);
});

test('what the provider answers counts once', async () => {
  const app = await startOidcApp();
  const { browser, back } = await app.comeBack('anna');
  const first = await browser.visit(back);
  expect(first.url.pathname).toBe('/borden');
  const mine = browser.value('session');
  const again = await browser.visit(back);
  expect(again.url.href).toBe(`${app.server.url}/inloggen?fout=sso-expired`);
  expect(browser.value('session')).toBe(mine);
  // of two at the same moment one gets in
  const other = await app.comeBack('bram');
  const both = await Promise.all([other.browser.visit(other.back), other.browser.visit(other.back)]);
  expect(both.map((page) => page.url.pathname).toSorted()).toEqual(['/borden', '/inloggen']);
});

test('what the provider answers counts only in the browser that asked', async () => {
  const app = await startOidcApp();
  const { browser, back } = await app.comeBack('anna');
  // with no cookie, and with that of an attempt of one's own
  const stranger = new CookieBrowser();
  expect((await stranger.visit(back)).url.href).toBe(`${app.server.url}/inloggen?fout=sso-expired`);
  await stranger.visit(`${app.server.url}/api/v1/sign-in/oidc`, () => true);
  expect((await stranger.visit(back)).url.search).toBe('?fout=sso-expired');
  expect(await whoIs(app, stranger)).toBeNull();
  // it was not used up by them
  expect((await browser.visit(back)).url.pathname).toBe('/borden');
});

test('an answer with another state than was asked for, with none, or with two is refused', async () => {
  const app = await startOidcApp();
  const { browser, back } = await app.comeBack('anna');
  for (const change of [
    (url: URL) => url.searchParams.set('state', 'A'.repeat(43)),
    (url: URL) => url.searchParams.delete('state'),
    (url: URL) => url.searchParams.set('state', ''),
  ]) {
    const wrong = new URL(back);
    change(wrong);
    expect((await browser.visit(wrong)).url.search).toBe('?fout=sso-expired');
  }
  const twice = new URL(back);
  twice.searchParams.append('state', 'other');
  expect((await browser.visit(twice)).url.search).toBe('?fout=sso-invalid');
  expect(await whoIs(app, browser)).toBeNull();
});

test('an answer that names another issuer than was asked (RFC 9207), or leaves it out, is refused', async () => {
  const app = await startOidcApp();
  const other = await app.comeBack('anna');
  other.back.searchParams.set('iss', 'https://evil.example');
  expect((await other.browser.visit(other.back)).url.search).toBe('?fout=sso-invalid');
  const none = await app.comeBack('anna');
  none.back.searchParams.delete('iss');
  expect((await none.browser.visit(none.back)).url.search).toBe('?fout=sso-invalid');
});

test('two tabs can be on their way at once', async () => {
  const app = await startOidcApp();
  const browser = new CookieBrowser();
  const first = await app.comeBack('anna', browser);
  const second = await browser.visit(`${app.server.url}/api/v1/sign-in/oidc?to=/bord/jeugd`, isCallback);
  expect((await browser.visit(first.back)).url.pathname).toBe('/borden');
  expect((await browser.visit(second.location ?? '')).url.pathname).toBe('/bord/jeugd');
});

test('who takes longer than ten minutes begins again', async () => {
  let late = 0;
  const app = await startOidcApp({ now: () => Date.now() + late });
  const { browser, back } = await app.comeBack('anna');
  late = 11 * 60_000;
  expect((await browser.visit(back)).url.search).toBe('?fout=sso-expired');
});

test('signing in gives a new token, whatever the browser came with', async () => {
  const app = await startOidcApp();
  const { browser, back } = await app.comeBack('anna');
  const noor = await app.server.as('noor');
  const before = noor.cookie.split('=')[1];
  const response = await fetch(back, {
    redirect: 'manual',
    headers: { cookie: `${noor.cookie}; sign-on=${browser.value('sign-on')}` },
  });
  const [given] = response.headers.getSetCookie();
  expect(given).toMatch(/^session=[\w-]{43};/);
  expect(given).not.toContain(before);
});

test('who changes their mind at the provider reads so, and nothing of what the provider says is shown', async () => {
  const app = await startOidcApp();
  const browser = new CookieBrowser();
  const page = await browser.visit(`${app.server.url}/api/v1/sign-in/oidc`);
  const back = await app.provider.choose(browser, page, '', isCallback);
  expect(back.location?.searchParams.get('error_description')).toBe('<b>no</b>');
  const answer = await browser.visit(back.location ?? '', () => true);
  expect(answer.status).toBe(303);
  expect(answer.location?.href).toBe(`${app.server.url}/inloggen?fout=sso-cancelled`);
  expect(answer.text).not.toContain('<b>');
  expect(await auditOf(app, 'sign-in-refused')).toMatchObject([
    { reason: 'sso-cancelled', detail: 'access_denied OAUTH_AUTHORIZATION_RESPONSE_ERROR' },
  ]);
});

test('after signing in nobody is sent to another site', async () => {
  const app = await startOidcApp();
  const browser = new CookieBrowser();
  for (const to of [
    'https://evil.example/',
    '//evil.example',
    String.raw`/\evil.example`,
    '/\t/evil.example',
    '/.//evil.example',
  ]) {
    const { page } = await app.signIn('anna', browser, to);
    expect(page.url.href).toBe(`${app.server.url}/`);
  }
});

test('while the provider is down the page says so, and local sign-in works', async () => {
  const app = await startOidcApp();
  await app.provider.stop();
  const browser = new CookieBrowser();
  const { url } = await browser.visit(`${app.server.url}/api/v1/sign-in/oidc`);
  expect(url.href).toBe(`${app.server.url}/inloggen?fout=sso-unreachable`);
  const asked = await app.server.nobody.ask('POST', '/api/v1/sign-in/oidc', {});
  expect(asked.body).toMatchObject({ status: 503, code: 'busy', detail: 'sso-unreachable' });
  expect((await app.server.as('noor')).cookie).toMatch(/^session=/);
});

test('a provider that goes down between there and back is told apart from a wrong answer', async () => {
  const app = await startOidcApp();
  const { browser, back } = await app.comeBack('anna');
  await app.provider.stop();
  expect((await browser.visit(back)).url.search).toBe('?fout=sso-unreachable');
});

test('code and state leave no trace in the log, nor in what the next page learns', async () => {
  const written: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  onTestFinished(() => spy.mockRestore());
  const app = await startOidcApp({ logLevel: 'trace' });
  const { browser, back } = await app.comeBack('anna');
  const answer = await browser.visit(back, () => true);
  await browser.visit(back, () => true);
  const log = written.join('');
  expect(log).toContain('/api/v1/sign-in/oidc/callback');
  for (const name of ['code', 'state']) expect(log).not.toContain(back.searchParams.get(name));
  expect(log).not.toContain(browser.value('session'));
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});
