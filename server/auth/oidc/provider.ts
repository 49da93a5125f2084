import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  None,
  type ClientAuth,
  type Configuration,
} from 'openid-client';
import { isLocal, problemOfSettings } from './check-settings.ts';
import { errorCode } from './error-code.ts';
import type { OidcConfig } from './oidc-config.ts';
import { SignOnError } from './sign-on-error.ts';

/** How far clocks may differ, in seconds. */
export const toleratedSkew = 60;
/** Seconds. */
const patience = 8;
const freshMs = 3_600_000;
/** Then the next who asks tries anew, while the old answer still serves. */
const retryMs = 60_000;

/** What a provider says of itself, ready to be used. */
export interface Known {
  readonly configuration: Configuration;
  /** Looks up the provider's key for a token; fetched when first needed, and again for a key that isn't known. */
  readonly keys: JWTVerifyGetKey;
}

interface Kept {
  readonly of: string;
  readonly known: Known;
  staleAt: number;
}

/**
 * The provider: what it says of itself (discovery) is kept for an hour. While it can't be reached, what was known goes on
 * serving; only somebody who wants to sign in there notices.
 */
export class Provider {
  readonly #now: () => number;
  #kept: Kept | null = null;
  #asking: { readonly of: string; readonly answer: Promise<Known> } | null = null;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Throws `SignOnError` when the provider can't be reached, isn't one, or is another than the settings say. */
  async known(config: OidcConfig): Promise<Known> {
    const of = JSON.stringify([config.issuer, config.clientId, config.clientSecret]);
    const kept = this.#kept?.of === of ? this.#kept : null;
    if (kept !== null && this.#now() < kept.staleAt) return kept.known;
    try {
      return await this.#ask(of, config);
    } catch (error) {
      if (kept === null) throw error;
      kept.staleAt = this.#now() + retryMs;
      return kept.known;
    }
  }

  /** Many who ask at once are one question. */
  async #ask(of: string, config: OidcConfig): Promise<Known> {
    if (this.#asking?.of === of) return this.#asking.answer;
    const answer = discover(config);
    this.#asking = { of, answer };
    try {
      const known = await answer;
      this.#kept = { of, known, staleAt: this.#now() + freshMs };
      return known;
    } finally {
      if (this.#asking?.answer === answer) this.#asking = null;
    }
  }
}

async function discover(config: OidcConfig): Promise<Known> {
  const problem = problemOfSettings(config);
  if (problem !== null) throw new SignOnError('sso-misconfigured', problem);
  let found: Configuration;
  try {
    found = await discovery(
      new URL(config.issuer),
      config.clientId,
      { [clockTolerance]: toleratedSkew },
      (...request) => authenticationOf(config, found)(...request),
      {
        timeout: patience,
        // the signature of an ID token counts too, not only the connection that it came over
        execute: [enableNonRepudiationChecks, ...(isLocal(config.issuer) ? [allowInsecureRequests] : [])],
      },
    );
  } catch (error) {
    const code = errorCode(error);
    const differs = code.includes('OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED');
    throw differs
      ? new SignOnError('sso-misconfigured', 'issuer-differs')
      : new SignOnError('sso-unreachable', code);
  }
  const said = found.serverMetadata();
  // the library lets Entra ID differ, for addresses that serve every tenant: ours names one
  if (new URL(said.issuer).href !== new URL(config.issuer).href)
    throw new SignOnError('sso-misconfigured', 'issuer-differs');
  const schemes = isLocal(config.issuer) ? ['https:', 'http:'] : ['https:'];
  for (const address of [said.authorization_endpoint, said.token_endpoint, said.jwks_uri])
    if (!URL.canParse(address ?? '') || !schemes.includes(new URL(address ?? '').protocol))
      throw new SignOnError('sso-misconfigured', 'endpoint-missing');
  return {
    configuration: found,
    keys: createRemoteJWKSet(new URL(said.jwks_uri ?? ''), { timeoutDuration: patience * 1000 }),
  };
}

/** The way to show our secret that the provider takes; the standard's own when it doesn't say. */
function authenticationOf({ clientSecret }: OidcConfig, found: Configuration): ClientAuth {
  if (clientSecret === null) return None();
  const taken = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return taken.includes('client_secret_basic')
    ? ClientSecretBasic(clientSecret)
    : ClientSecretPost(clientSecret);
}
