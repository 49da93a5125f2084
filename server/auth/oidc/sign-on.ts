import { id } from '@verbeterbord/shared/api/values.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type IDToken,
} from 'openid-client';
import { z } from 'zod';
import type { AttemptStore } from '../../storage/access/attempts.ts';
import type { ExternalIdentity } from '../../usecases/sign-in/external-identity.ts';
import { hashToken, newToken } from '../token.ts';
import { failureOf } from './failure.ts';
import { identityOf, isScanty } from './identity.ts';
import type { OidcConfig, OidcConfigSource } from './oidc-config.ts';
import type { Known, Provider } from './provider.ts';
import { NoAttempt, SignOnError } from './sign-on-error.ts';

/** What somebody began a sign-on for, beside coming in. */
export interface Purpose {
  /** Path of ours to go to afterwards. */
  readonly to: string;
  /** Somebody who is signed in and links their account; they must still be when the answer comes. */
  readonly link: PersonId | null;
  /** Hash of the token of an invitation. */
  readonly invitation: string | null;
}

const attemptDetail = z.strictObject({
  issuer: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  callback: z.string(),
  to: z.string(),
  link: id<PersonId>().nullable(),
  invitation: z.string().nullable(),
});

/** A sign-on that has begun: where the browser goes, and the token for its cookie. */
export interface Begun {
  readonly location: URL;
  readonly token: string;
}

/** A sign-on that came back well. */
export interface Returned {
  readonly identity: ExternalIdentity;
  readonly purpose: Purpose;
  readonly config: OidcConfig;
}

export interface SignOnDeps {
  readonly provider: Provider;
  readonly configs: OidcConfigSource;
  readonly attempts: AttemptStore;
  now(): number;
}

const lastsMs = 600_000;

/**
 * The way to the provider and back: authorization code with PKCE, state and nonce. What was asked is kept under a hash of the
 * browser's cookie and the state together, so an answer counts in the browser that asked, for what it asked, and once.
 */
export class SignOn {
  readonly #deps: SignOnDeps;

  constructor(deps: SignOnDeps) {
    this.#deps = deps;
  }

  /**
   * `callback` is our address that the provider sends the browser back to; `token` is that of the cookie it has already, so that
   * two tabs can sign in at once. Throws `SignOnError`.
   */
  async begin(callback: URL, purpose: Purpose, token: string | null): Promise<Begun> {
    const { config, known } = await this.#provider();
    const state = randomState();
    const nonce = randomNonce();
    const verifier = randomPKCECodeVerifier();
    const browser = token ?? newToken();
    const now = this.#deps.now();
    const detail: z.infer<typeof attemptDetail> = {
      issuer: config.issuer,
      nonce,
      verifier,
      callback: callback.href,
      ...purpose,
    };
    await this.#deps.attempts.add(
      {
        tokenHash: attemptKey(browser, state),
        kind: 'oidc',
        person: purpose.link,
        detail,
        expiresAt: toInstant(now + lastsMs),
      },
      toInstant(now),
    );
    const location = buildAuthorizationUrl(known.configuration, {
      redirect_uri: callback.href,
      scope: config.scopes,
      state,
      nonce,
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { location, token: browser };
  }

  /** `query` is that of the request that came back; `token` is that of its cookie. Throws `SignOnError`. */
  async finish(query: URLSearchParams, token: string | null): Promise<Returned> {
    const state = query.get('state');
    if (token === null || state === null) throw new NoAttempt();
    const now = toInstant(this.#deps.now());
    const taken = await this.#deps.attempts.take(attemptKey(token, state), 'oidc', now);
    if (taken === null) throw new NoAttempt();
    const attempt = attemptDetail.parse(taken.detail);
    const { config, known } = await this.#provider();
    // the administrator chose another provider meanwhile
    if (attempt.issuer !== config.issuer) throw new SignOnError('sso-expired', 'other provider');
    const address = new URL(attempt.callback);
    address.search = query.toString();
    const claims = await claimsOf(known, config, address, {
      pkceCodeVerifier: attempt.verifier,
      expectedNonce: attempt.nonce,
      expectedState: state,
    });
    const { to, link, invitation } = attempt;
    return {
      identity: identityOf(claims, config),
      purpose: { to, link, invitation },
      config,
    };
  }

  /**
   * Where a browser goes to sign out at the provider too; null when it has no such place, or can't be asked. `home` is our
   * address to come back to. No ID token goes along: it would stand in addresses and logs.
   */
  async leave(issuer: string, home: URL): Promise<URL | null> {
    const config = await this.#deps.configs.oidc();
    if (config === null) return null;
    try {
      const { configuration } = await this.#deps.provider.known(config);
      const { issuer: known, end_session_endpoint: end } = configuration.serverMetadata();
      if (known !== issuer || end === undefined) return null;
      return buildEndSessionUrl(configuration, { post_logout_redirect_uri: home.href });
    } catch {
      return null;
    }
  }

  async #provider(): Promise<{ readonly config: OidcConfig; readonly known: Known }> {
    const config = await this.#deps.configs.oidc();
    if (config === null) throw new SignOnError('sso-off');
    return { config, known: await this.#deps.provider.known(config) };
  }
}

function attemptKey(token: string, state: string): string {
  return hashToken(`${token} ${state}`);
}

async function claimsOf(
  { configuration }: Known,
  config: OidcConfig,
  address: URL,
  checks: Parameters<typeof authorizationCodeGrant>[2],
): Promise<Readonly<Record<string, unknown>>> {
  try {
    const tokens = await authorizationCodeGrant(configuration, address, checks);
    const claims = tokens.claims() as IDToken;
    const asks = configuration.serverMetadata().userinfo_endpoint !== undefined && isScanty(claims, config);
    if (!asks) return claims;
    // what the signed token says counts before what is told beside it
    return { ...(await fetchUserInfo(configuration, tokens.access_token, claims.sub)), ...claims };
  } catch (error) {
    throw failureOf(error);
  }
}
