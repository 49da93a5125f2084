import { me } from '@verbeterbord/shared/api/people.ts';
import { expect, test } from 'vitest';
import { asker, startApp, type AppServer } from '../support/app-server.ts';
import { CookieBrowser, type Page } from '../support/cookie-browser.ts';
import { administratorOf, auditOf, setSignOn, whoIs } from '../support/oidc-app.ts';
import { RogueProvider, type Claims } from '../support/rogue-provider.ts';

interface Rogue {
  readonly server: AppServer;
  readonly rogue: RogueProvider;
  /** Comes back with what the token endpoint is told to answer, made with the nonce that was asked for. */
  comeBack(
    answer: (nonce: string) => RogueProvider['answer'],
    more?: Readonly<Record<string, string>>,
  ): Promise<{ browser: CookieBrowser; page: Page }>;
}

async function startRogueApp(metadata: Claims = {}, groupsClaim = ''): Promise<Rogue> {
  const rogue = await RogueProvider.start();
  rogue.metadata = metadata;
  const server = await startApp({ config: { oidc: rogue.environment } });
  await setSignOn(server, rogue, { join: 'everybody', groupsClaim });
  return {
    server,
    rogue,
    comeBack: async (answer, more = {}) => {
      const browser = new CookieBrowser();
      const { location } = await browser.visit(`${server.url}/api/v1/sign-in/oidc`, () => true);
      const asked = location?.searchParams ?? new URLSearchParams();
      rogue.answer = answer(asked.get('nonce') ?? '');
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({ code: 'abc', state: asked.get('state') ?? '', ...more }).toString();
      return { browser, page: await browser.visit(back) };
    },
  };
}

const seconds = (): number => Math.floor(Date.now() / 1000);

test('an ID token that is right lets somebody in, also when clocks differ by half a minute', async () => {
  const app = await startRogueApp();
  const { rogue } = app;
  const right = await app.comeBack((nonce) => rogue.signed(rogue.claims({ nonce })));
  expect(right.page.url.pathname).toBe('/');
  expect(await whoIs(app, right.browser)).toMatchObject({ name: 'Mallory' });
  const late = await app.comeBack((nonce) => rogue.signed(rogue.claims({ nonce, exp: seconds() - 30 })));
  expect(late.page.url.pathname).toBe('/');
  // the secret is shown the way the provider takes, and the verifier belongs to the challenge
  expect(rogue.asked[0]?.get('code_verifier')).toMatch(/^[\w-]{43}$/);
  expect(rogue.asked[0]?.get('redirect_uri')).toBe(`${app.server.url}/api/v1/sign-in/oidc/callback`);
});

test('a forged, foreign or expired ID token lets nobody in', async () => {
  const app = await startRogueApp();
  const { rogue } = app;
  const wrong: Record<string, (nonce: string) => string> = {
    'nonce of another': () => rogue.signed(rogue.claims({ nonce: 'other' })),
    'no nonce': () => rogue.signed(rogue.claims()),
    'other issuer': (nonce) => rogue.signed(rogue.claims({ nonce, iss: 'https://evil.example' })),
    'issuer with a slash more': (nonce) => rogue.signed(rogue.claims({ nonce, iss: `${rogue.issuer}/` })),
    'other audience': (nonce) => rogue.signed(rogue.claims({ nonce, aud: 'another-client' })),
    'two audiences without saying for whom': (nonce) =>
      rogue.signed(rogue.claims({ nonce, aud: ['verbeterbord', 'another'] })),
    'for another': (nonce) =>
      rogue.signed(rogue.claims({ nonce, aud: ['verbeterbord', 'another'], azp: 'another' })),
    expired: (nonce) => rogue.signed(rogue.claims({ nonce, exp: seconds() - 120 })),
    'not yet': (nonce) => rogue.signed(rogue.claims({ nonce, nbf: seconds() + 300 })),
    'without an end': (nonce) => rogue.signed(rogue.claims({ nonce, exp: undefined })),
    'without a subject': (nonce) => rogue.signed(rogue.claims({ nonce, sub: undefined })),
    'an empty subject': (nonce) => rogue.signed(rogue.claims({ nonce, sub: '' })),
    'a number for a subject': (nonce) => rogue.signed(rogue.claims({ nonce, sub: 7 })),
    'not signed': (nonce) => rogue.unsigned(rogue.claims({ nonce })),
    'sealed with the secret': (nonce) => rogue.sealed(rogue.claims({ nonce }), 'secret'),
    'sealed with the public key': (nonce) => rogue.sealed(rogue.claims({ nonce }), 'public key'),
    'signed by another': (nonce) => rogue.signedByAnother(rogue.claims({ nonce })),
    'signed with an unknown key': (nonce) => rogue.signed(rogue.claims({ nonce }), { kid: 'two' }),
    'with an extension that must be understood': (nonce) =>
      rogue.signed(rogue.claims({ nonce }), { crit: ['exp'] }),
    'changed after signing': (nonce) => rogue.tampered({ nonce }),
    'no token at all': () => '',
    'not a token': () => 'a.b.c',
  };
  for (const [what, answer] of Object.entries(wrong)) {
    const { browser, page } = await app.comeBack(answer);
    expect([what, page.url.search]).toEqual([what, '?fout=sso-invalid']);
    expect(browser.value('session')).toBeUndefined();
  }
  expect(await auditOf(app, 'sign-in-refused')).toHaveLength(Object.keys(wrong).length);
  const people = await app.server.app.storage.db.selectFrom('external_account').select('subject').execute();
  expect(people).toEqual([]);
});

test('what the provider says of itself never reaches the page or the log, whatever it is', async () => {
  const app = await startRogueApp();
  const html = '<script>alert(1)</script>';
  const answers: [RogueProvider['answer'], string][] = [
    [
      {
        status: 400,
        type: 'application/json',
        body: JSON.stringify({ error: 'invalid_client', error_description: html }),
      },
      'sso-misconfigured',
    ],
    [{ status: 400, type: 'application/json', body: JSON.stringify({ error: html }) }, 'sso-invalid'],
    [{ status: 500, type: 'text/html', body: html }, 'sso-unreachable'],
    [{ status: 200, type: 'text/html', body: html }, 'sso-unreachable'],
    [{ status: 200, type: 'application/json', body: '{"access_token":' }, 'sso-invalid'],
  ];
  for (const [answer, failure] of answers) {
    const { page } = await app.comeBack(() => answer);
    expect(page.url.search).toBe(`?fout=${failure}`);
    expect(page.text).not.toContain(html);
  }
  expect(JSON.stringify(await auditOf(app, 'sign-in-refused'))).not.toContain('script');
});

test('a provider that promises to name itself in its answer (RFC 9207) must do so', async () => {
  const app = await startRogueApp({ authorization_response_iss_parameter_supported: true });
  const { rogue } = app;
  const right = (nonce: string): string => rogue.signed(rogue.claims({ nonce }));
  expect((await app.comeBack(right)).page.url.search).toBe('?fout=sso-invalid');
  expect((await app.comeBack(right, { iss: 'https://evil.example' })).page.url.search).toBe(
    '?fout=sso-invalid',
  );
  expect((await app.comeBack(right, { iss: rogue.issuer })).page.url.pathname).toBe('/');
});

test('a provider that says it is another is not gone to', async () => {
  const app = await startRogueApp({ issuer: 'https://accounts.example' });
  const { url } = await new CookieBrowser().visit(`${app.server.url}/api/v1/sign-in/oidc`);
  expect(url.search).toBe('?fout=sso-misconfigured');
});

test('a place to sign in that is no web address is not gone to', async () => {
  const app = await startRogueApp({ authorization_endpoint: 'javascript:alert(1)' });
  const page = await new CookieBrowser().visit(`${app.server.url}/api/v1/sign-in/oidc`);
  expect(page.url.search).toBe('?fout=sso-misconfigured');
});

test('groups that are too many to be listed leave the teams alone, and the log says so', async () => {
  const app = await startRogueApp({}, 'groups');
  const { rogue, server } = app;
  const els = await administratorOf(server);
  await els.ask('PUT', '/api/v1/group-mappings', {
    mappings: [{ group: 'g-1', team: 'jeugd', role: 'member' }],
  });
  const teams = async (claims: Claims): Promise<unknown> => {
    const { browser } = await app.comeBack((nonce) => rogue.signed(rogue.claims({ nonce, ...claims })));
    const answer = await asker(server.url, browser.cookie).ask('GET', '/api/v1/me');
    return answer.read(me).teams.map(({ id }) => id);
  };
  expect(await teams({ groups: ['g-1'] })).toEqual(['jeugd']);
  expect(await teams({ _claim_names: { groups: 'src1' } })).toEqual(['jeugd']);
  expect((await auditOf(app, 'signed-in')).at(-1)).toMatchObject({
    groups: expect.stringContaining('te veel') as unknown,
  });
  expect(await teams({})).toEqual([]);

  await setSignOn(server, rogue, { join: 'groups', groupsClaim: 'groups' });
  const stranger = await app.comeBack((nonce) =>
    rogue.signed(rogue.claims({ nonce, sub: 'new', hasgroups: true })),
  );
  expect(stranger.page.url.search).toBe('?fout=sso-too-many-groups');
});
