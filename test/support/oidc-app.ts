import type { Config } from '@verbeterbord/server/config.ts';
import { me } from '@verbeterbord/shared/api/people.ts';
import type { AuditAction } from '@verbeterbord/shared/domain/audit.ts';
import type { JoinRule } from '@verbeterbord/shared/domain/sign-on.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import { asId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { asker, startApp, type AppServer, type Asker } from './app-server.ts';
import { CookieBrowser, type Page } from './cookie-browser.ts';
import { IdentityProvider, type IdentityProviderOptions } from './identity-provider.ts';

/** The product with the example organisation, and a provider that its people can sign in with. */
export interface OidcApp {
  readonly server: AppServer;
  readonly provider: IdentityProvider;
  /** Els, who administers. */
  readonly administrator: Asker;
  /** Goes to the provider and back as one of its people; ends on the page that they come to. */
  signIn(
    person: string,
    browser?: CookieBrowser,
    to?: string,
  ): Promise<{ browser: CookieBrowser; page: Page }>;
  /** As far as the way back: the address that the provider sends the browser to, not asked yet. */
  comeBack(person: string, browser?: CookieBrowser): Promise<{ browser: CookieBrowser; back: URL }>;
  /** Writes rows as the administrator's screen would. */
  set(settings: { join?: JoinRule; groupsClaim?: string }): Promise<void>;
}

export const providerPeople = (): IdentityProviderOptions['people'] => ({
  anna: { name: 'Anna Voorbeeld', email: 'anna@example.nl', groups: ['jeugd-groep'] },
  bram: { name: 'Bram Proef', email: 'bram@example.nl', groups: [] },
});

export const isCallback = (next: URL): boolean => next.pathname === '/api/v1/sign-in/oidc/callback';

export async function startOidcApp(
  options: Partial<IdentityProviderOptions> & {
    readonly now?: () => number;
    readonly logLevel?: Config['logLevel'];
  } = {},
): Promise<OidcApp> {
  const { now, logLevel = 'silent', ...rest } = options;
  const provider = await IdentityProvider.start({ people: providerPeople(), ...rest });
  const server = await startApp({
    config: { oidc: provider.environment, logLevel },
    ...(now !== undefined && { now }),
  });
  provider.serve(server.url);
  const begin = async (browser: CookieBrowser, to: string): Promise<Page> =>
    browser.visit(`${server.url}/api/v1/sign-in/oidc?to=${encodeURIComponent(to)}`);
  const administrator = await administratorOf(server);
  const set: OidcApp['set'] = async (settings) => setSignOn(server, provider, settings);
  await set({});
  return {
    server,
    provider,
    administrator,
    set,
    signIn: async (person, browser = new CookieBrowser(), to = '/borden') => {
      const page = await begin(browser, to);
      // the provider may know them still
      const ended = page.url.origin === provider.issuer ? await provider.choose(browser, page, person) : page;
      return { browser, page: ended };
    },
    comeBack: async (person, browser = new CookieBrowser()) => {
      const page = await begin(browser, '/borden');
      const { location } = await provider.choose(browser, page, person, isCallback);
      if (location === null) throw new Error('the provider did not send anybody back');
      return { browser, back: location };
    },
  };
}

/** Who the product says this browser is; null for nobody. */
export async function whoIs(
  { server }: Pick<OidcApp, 'server'>,
  browser: CookieBrowser,
): Promise<Person | null> {
  const answer = await asker(server.url, browser.cookie).ask('GET', '/api/v1/me');
  return answer.status === 200 ? answer.read(me).person : null;
}

/** What the audit log tells of one kind of thing, oldest first, the detail laid beside the rest. */
export async function auditOf(
  { server }: Pick<OidcApp, 'server'>,
  action: AuditAction,
): Promise<Record<string, unknown>[]> {
  const rows = await server.app.storage.db
    .selectFrom('audit')
    .select(['result', 'actor', 'object', 'detail'])
    .where('action', '=', action)
    .orderBy('seq')
    .execute();
  return rows.map(({ detail, ...row }) => Object.assign(row, JSON.parse(detail) as object));
}

/** Els, made an administrator. */
export async function administratorOf(server: AppServer): Promise<Asker> {
  await server.app.storage.db
    .updateTable('person')
    .set({ administrator: 1 })
    .where('id', '=', asId<PersonId>('els'))
    .execute();
  return server.as('els');
}

/** Sets who may come in, and which claim lists groups, as an administrator does. */
export async function setSignOn(
  server: AppServer,
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  { join = 'everybody', groupsClaim = '' }: { join?: JoinRule; groupsClaim?: string },
): Promise<void> {
  const rest = { name: 'Voorbeeld', scopes: 'openid profile email', kind: 'other' };
  const { status, text } = await (
    await administratorOf(server)
  ).ask('PUT', '/api/v1/settings/sign-in', {
    localAccounts: true,
    secondFactor: 'optional',
    oidc: { issuer, clientId, join, groupsClaim, ...rest },
  });
  if (status !== 200) throw new Error(`settings refused: ${text}`);
}
