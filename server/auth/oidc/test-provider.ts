import type { SignOnCheck, SignOnProblem } from '@verbeterbord/shared/domain/sign-on.ts';
import { z } from 'zod';
import { problemOfSettings } from './check-settings.ts';
import { errorCode } from './error-code.ts';
import type { OidcConfig } from './oidc-config.ts';

/** How one check went. `detail` is what was found instead, an address or a code; never a secret. */
export interface Checked {
  readonly check: SignOnCheck;
  readonly problem: SignOnProblem | null;
  readonly detail: string;
}

const patienceMs = 8_000;
const longest = 1_000_000;

const document = z.looseObject({ issuer: z.string() });
const endpoints = z.object({
  authorization_endpoint: z.url({ protocol: /^https?$/ }),
  token_endpoint: z.url({ protocol: /^https?$/ }),
  jwks_uri: z.url({ protocol: /^https?$/ }),
});
const methods = z.object({ code_challenge_methods_supported: z.array(z.string()).optional() });
const keySet = z.object({
  keys: z.array(z.looseObject({ kty: z.enum(['RSA', 'EC', 'OKP']), use: z.string().optional() })),
});

/** One check failed; those after it have no sense. */
class Failed extends Error {
  readonly problem: SignOnProblem;
  readonly detail: string;

  constructor(problem: SignOnProblem, detail = '') {
    super(problem);
    this.problem = problem;
    this.detail = detail.slice(0, 200);
  }
}

/**
 * Tries whether people could sign in with these settings: what the provider says of itself, that it is the one that was meant,
 * its keys, and whether it knows us. Stops at the first check that fails.
 */
export async function testProvider(config: OidcConfig): Promise<readonly Checked[]> {
  const done: Checked[] = [];
  const run = async <Value>(check: SignOnCheck, body: () => Promise<Value> | Value): Promise<Value> => {
    try {
      const value = await body();
      done.push({ check, problem: null, detail: '' });
      return value;
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed('unreachable', errorCode(error));
      done.push({ check, problem: failed.problem, detail: failed.detail });
      throw failed;
    }
  };
  try {
    await run('settings', () => {
      const problem = problemOfSettings(config);
      if (problem !== null) throw new Failed(problem);
    });
    const said = await run('address', async () => {
      const address = `${config.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
      const parsed = document.safeParse(await fetchJson(address));
      if (!parsed.success) throw new Failed('not-a-provider', address);
      return parsed.data;
    });
    await run('issuer', () => {
      const same = URL.canParse(said.issuer) && new URL(said.issuer).href === new URL(config.issuer).href;
      if (!same) throw new Failed('issuer-differs', said.issuer);
    });
    const { token_endpoint: token, jwks_uri: keys } = await run('endpoints', () => {
      const parsed = endpoints.safeParse(said);
      if (!parsed.success)
        throw new Failed('endpoint-missing', String(parsed.error.issues[0]?.path[0] ?? ''));
      return parsed.data;
    });
    await run('pkce', () => {
      // Entra ID can do it and doesn't say so
      const offered = methods.safeParse(said).data?.code_challenge_methods_supported;
      if (offered !== undefined && !offered.includes('S256')) throw new Failed('no-pkce');
    });
    await run('keys', async () => {
      const parsed = keySet.safeParse(await fetchJson(keys));
      if (!parsed.success || !parsed.data.keys.some(({ use }) => use === undefined || use === 'sig'))
        throw new Failed('no-keys', keys);
    });
    await run('client', () => askAsClient(token, config));
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  }
  return done;
}

/** Comes with a code that can't be right: whoever knows us says that the code is wrong, and not that we are. */
async function askAsClient(address: string, { clientId, clientSecret }: OidcConfig): Promise<void> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code',
    code: 'test',
    redirect_uri: 'https://test.invalid/',
    code_verifier: 'a'.repeat(43),
    client_id: clientId,
    ...(clientSecret !== null && { client_secret: clientSecret }),
  });
  const answer = await ask(address, { method: 'POST', body });
  const code = errorCode(jsonOf(await answer.text()));
  const unknown = code.includes('invalid_client') || code.includes('unauthorized_client');
  if (unknown || answer.status === 401) throw new Failed('client-unknown', code);
}

async function fetchJson(address: string): Promise<unknown> {
  const answer = await ask(address, { headers: { accept: 'application/json' } });
  if (answer.status === 404) throw new Failed('not-found', address);
  if (answer.status !== 200) throw new Failed('not-a-provider', `${address} ${answer.status}`);
  const text = await answer.text();
  return text.length > longest ? null : jsonOf(text);
}

async function ask(address: string, options: RequestInit): Promise<Response> {
  try {
    return await fetch(address, {
      ...options,
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
  } catch (error) {
    if (error instanceof DOMException) throw new Failed('timed-out', address);
    const code = errorCode(error);
    throw new Failed(/CERT|TLS|SSL|VERIFY/.test(code) ? 'certificate' : 'unreachable', code);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
