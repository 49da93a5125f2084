import { expect, test, vi } from 'vitest';
import { asker } from '../support/app-server.ts';
import { IdentityProvider } from '../support/identity-provider.ts';
import {
  administratorLogin,
  administratorPassword,
  cookiesOf,
  realOrganisation,
  signIn,
} from '../support/real-organisation.ts';

vi.setConfig({ testTimeout: 60_000 });

/** A Set-Cookie line, apart. */
function partsOf(line: string): { readonly name: string; readonly attributes: readonly string[] } {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  return { name: pair.split('=')[0] ?? '', attributes: attributes.map((each) => each.toLowerCase()) };
}

const publicUrl = 'https://bord.gemeente.example';

test('where people come over https every cookie is for this very host over https alone, and out of reach of scripts', async () => {
  const { server, administrator } = await realOrganisation({ config: { publicUrl } });
  const provider = await IdentityProvider.start({ people: {} });
  provider.serve(publicUrl);
  const { issuer, clientId } = provider.environment;
  const oidc = {
    issuer,
    clientId,
    clientSecret: null,
    name: 'het werk',
    scopes: 'openid',
    groupsClaim: '',
    join: 'everybody',
    kind: 'other',
  };
  const settings = { localAccounts: true, secondFactor: 'required', oidc };
  expect((await administrator.ask('PUT', '/api/v1/settings/sign-in', settings)).status).toBe(200);
  // an app has to be chosen first: the cookie of that step
  const step = await signIn(server, administratorLogin, administratorPassword);
  await administrator.ask('PUT', '/api/v1/settings/sign-in', { ...settings, secondFactor: 'optional' });
  const session = await signIn(server, administratorLogin, administratorPassword);
  const away = await server.nobody.ask('GET', '/api/v1/sign-in/oidc?to=/borden');
  const lines = [step, session, away].flatMap(({ headers }) => headers.getSetCookie());
  expect(new Set(lines.map((line) => partsOf(line).name)).size).toBeGreaterThanOrEqual(4);
  for (const line of lines) {
    const { name, attributes } = partsOf(line);
    expect(name).toMatch(/^__Host-/);
    expect(attributes).toEqual(expect.arrayContaining(['path=/', 'httponly', 'secure']));
    // a link on another page must find somebody signed in; the steps on the way in need no more than our own pages
    const sameSite = name === '__Host-session' ? /^samesite=lax$/ : /^samesite=(lax|strict)$/;
    expect(attributes.some((each) => sameSite.test(each))).toBe(true);
    expect(attributes.some((each) => each.startsWith('domain'))).toBe(false);
  }
  // the same token under another name, as another host of the same domain could set it, is nobody
  const cookies = cookiesOf(session.headers);
  const me = async (cookie: string) => (await asker(server.url, cookie).ask('GET', '/api/v1/me')).status;
  expect(await me(cookies)).toBe(200);
  expect(await me(cookies.replace('__Host-session=', 'session='))).toBe(401);
});

test('a password is kept as Argon2id, and nowhere else', async () => {
  const { server } = await realOrganisation();
  const { db } = server.app.storage;
  const rows = await db.selectFrom('local_account').select('password_hash').execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$v=19\$m=\d{5,},t=\d+,p=\d+\$/);
});
