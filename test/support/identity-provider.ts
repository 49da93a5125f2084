import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type AccountClaims, type Configuration, type JWK } from 'oidc-provider';
import { onTestFinished } from 'vitest';
import type { CookieBrowser, Page } from './cookie-browser.ts';
import { ProviderMemory } from './provider-memory.ts';

/** Somebody that the provider knows. Tests may change them while it runs. */
export interface ProviderPerson {
  name: string;
  email: string;
  groups: string[];
}

export interface IdentityProviderOptions {
  readonly people: Record<string, ProviderPerson>;
  /** The ID token says name, e-mail and groups itself; otherwise only the userinfo endpoint does. True unless told otherwise. */
  readonly tellsInIdToken?: boolean;
}

const signingKey = {
  ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }),
  kid: 'one',
  use: 'sig',
  alg: 'RS256',
} as JWK;

const form = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

/**
 * A real provider (oidc-provider) on a free port of this machine, with a sign-in page of one button per person: for requests by
 * hand and for a real browser. It stands before the product does, which must know its name: `serve` tells it where that is.
 */
export class IdentityProvider {
  readonly clientId = 'verbeterbord';
  readonly clientSecret = randomBytes(24).toString('base64url');
  readonly people: Record<string, ProviderPerson>;
  /** What the product answered to back-channel sign-outs: 'ok', or the error. */
  readonly backChannel: string[] = [];
  readonly #tells: boolean;
  readonly #http: Server;
  #provider: Provider | null = null;

  private constructor(http: Server, options: IdentityProviderOptions) {
    this.#http = http;
    this.people = options.people;
    this.#tells = options.tellsInIdToken ?? true;
  }

  static async start(options: IdentityProviderOptions): Promise<IdentityProvider> {
    const http = createServer();
    const started = new IdentityProvider(http, options);
    http.on('request', (request, response) => void started.#handle(request, response));
    await new Promise<void>((resolve) => {
      http.listen(0, '127.0.0.1', resolve);
    });
    onTestFinished(() => started.stop());
    return started;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo | null)?.port ?? 0}`;
  }

  /** As the product's environment names it. */
  get environment(): { issuer: string; clientId: string; clientSecret: string } {
    return { issuer: this.issuer, clientId: this.clientId, clientSecret: this.clientSecret };
  }

  /** Lets the product at `url` in as a client. */
  serve(url: string): void {
    const provider = new Provider(this.issuer, this.#configuration(url));
    provider.on('backchannel.success', () => void this.backChannel.push('ok'));
    provider.on('backchannel.error', (_context, error) => void this.backChannel.push(error.message));
    this.#provider = provider;
  }

  /** Presses somebody's button on the sign-in page. */
  async choose(
    browser: CookieBrowser,
    page: Page,
    person: string,
    stopAt?: (next: URL) => boolean,
  ): Promise<Page> {
    if (!page.url.pathname.startsWith('/interaction/'))
      throw new Error(`not on the sign-in page but on ${page.url.href}`);
    return browser.send(page.url, { person }, stopAt);
  }

  /** Signs out on the page that asks whether one wants to. */
  async confirmSignOut(browser: CookieBrowser, page: Page, stopAt?: (next: URL) => boolean): Promise<Page> {
    const action = /action="([^"]+)"/.exec(page.text)?.[1];
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1];
    if (action === undefined || xsrf === undefined) throw new Error(`no form to sign out: ${page.text}`);
    return browser.send(action, { xsrf, logout: 'yes' }, stopAt);
  }

  async stop(): Promise<void> {
    if (!this.#http.listening) return;
    this.#http.closeAllConnections();
    await new Promise((resolve) => {
      this.#http.close(resolve);
    });
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const provider = this.#provider;
    if (provider === null) {
      response.writeHead(503).end();
      return;
    }
    try {
      if (!(request.url ?? '').startsWith('/interaction/')) await provider.callback()(request, response);
      else if (request.method === 'POST') await this.#signIn(provider, request, response);
      else response.writeHead(200, form).end(this.#page());
    } catch (error) {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  }

  /** The button "Annuleren" is for who changes their mind. */
  async #signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const person = new URLSearchParams(Buffer.concat(chunks).toString()).get('person') ?? '';
    const result =
      person in this.people
        ? { login: { accountId: person } }
        : { error: 'access_denied', error_description: '<b>no</b>' };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }

  #page(): string {
    const buttons = Object.entries(this.people)
      .map(([id, { name }]) => `<button name="person" value="${id}">${name}</button>`)
      .join('\n');
    return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Aanmelden</title><h1>Wie ben je?</h1>
<form method="post">${buttons}<button name="person" value="">Annuleren</button></form></html>`;
  }

  #configuration(url: string): Configuration {
    return {
      clients: [
        {
          client_id: this.clientId,
          client_secret: this.clientSecret,
          redirect_uris: [`${url}/api/v1/sign-in/oidc/callback`],
          post_logout_redirect_uris: [`${url}/inloggen`],
          backchannel_logout_uri: `${url}/api/v1/sign-in/oidc/back-channel`,
          backchannel_logout_session_required: true,
        },
      ],
      adapter: ProviderMemory,
      jwks: { keys: [signingKey] },
      cookies: { keys: [randomBytes(16).toString('hex')] },
      claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email'] },
      conformIdTokenClaims: !this.#tells,
      findAccount: (_context, id) => {
        const known = this.people[id];
        if (known === undefined) return undefined;
        const claims = (): AccountClaims => ({ sub: id, ...known });
        return { accountId: id, claims };
      },
      // nobody has to agree that the product learns their name
      loadExistingGrant: async ({ oidc }) => {
        const { provider, client, session } = oidc;
        const given = session?.grantIdFor(client?.clientId ?? '');
        if (given !== undefined) return provider.Grant.find(given);
        const grant = new provider.Grant({
          clientId: client?.clientId ?? '',
          accountId: session?.accountId ?? '',
        });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      pkce: { required: () => true },
      // it may ask on this machine
      fetch: (address: string | URL, options: RequestInit & { dispatcher?: unknown }) => {
        const { dispatcher: _none, ...rest } = options;
        return fetch(address, rest);
      },
      ttl: {
        AccessToken: 600,
        AuthorizationCode: 60,
        IdToken: 600,
        Interaction: 600,
        Session: 3600,
        Grant: 3600,
      },
      features: {
        devInteractions: { enabled: false },
        backchannelLogout: { enabled: true },
        rpInitiatedLogout: {
          enabled: true,
          logoutSource: (context, html) => {
            context.body = `<!doctype html><title>Afmelden</title>${html}<button form="op.logoutForm" name="logout" value="yes">Afmelden</button>`;
          },
          postLogoutSuccessSource: (context) => {
            context.body = '<!doctype html><title>Afgemeld</title>';
          },
        },
      },
      renderError: (context, out) => {
        context.type = 'txt';
        context.body = JSON.stringify(out);
      },
    } as Configuration;
  }
}
