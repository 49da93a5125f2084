import { beginSignOn, signOnPlace, signOutPlace } from '@verbeterbord/shared/api/sign-on.ts';
import type { SignOnFailure } from '@verbeterbord/shared/domain/sign-on.ts';
import { asId } from '@verbeterbord/shared/ids.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { deviceOf } from '../../auth/device.ts';
import type { OidcParts } from '../../auth/oidc/oidc-parts.ts';
import { ownPath } from '../../auth/oidc/own-path.ts';
import { NoAttempt, SignOnError } from '../../auth/oidc/sign-on-error.ts';
import type { Returned } from '../../auth/oidc/sign-on.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { Sessions } from '../../auth/sessions.ts';
import { hashToken, isToken } from '../../auth/token.ts';
import { HttpProblem } from '../../http/problems.ts';
import { linkAccount } from '../../usecases/sign-in/link-account.ts';
import { signInExternally } from '../../usecases/sign-in/sign-in-externally.ts';
import type { ApiApp } from '../api-app.ts';
import { describe } from '../describe.ts';
import { oidcAddress } from './oidc-addresses.ts';

export interface OidcRouteDeps {
  readonly oidc: OidcParts;
  readonly sessions: Sessions;
}

/** Per address and minute: a whole town hall begins its day within a few. */
const openTo = { rule: 'public', rateLimit: { max: 600, timeWindow: 60_000 } } as const;
const signInPage = '/inloggen';

/** To the provider and back, and out at both. */
export function oidcRoutes(app: ApiApp, deps: OidcRouteDeps): void {
  const { oidc, sessions } = deps;
  const { signOn, cookie } = oidc;

  app.get(
    '/sign-in/oidc',
    {
      // a look at the address (HEAD) begins nothing
      exposeHeadRoute: false,
      config: openTo,
      schema: {
        ...describe('Go to the provider to sign in, and come back to a path of ours', 'sign-in', {
          200: z.null().describe('Never: the browser is sent on (303)'),
        }),
        querystring: z.object({ to: z.string().optional() }),
      },
    },
    async (request, reply) => {
      const to = ownPath(request.query.to);
      try {
        const callback = oidcAddress(oidc.publicUrl, request, 'callback');
        const purpose = { to, link: null, invitation: null };
        const begun = await signOn.begin(callback, purpose, cookie.read(request.headers.cookie));
        return await goTo(reply.header('set-cookie', cookie.set(begun.token)), begun.location.href);
      } catch (error) {
        return goTo(reply, await refused(oidc, request, error, signInPage));
      }
    },
  );

  app.post(
    '/sign-in/oidc',
    {
      config: openTo,
      schema: {
        ...describe('Begin to sign in at the provider, with an invitation or without', 'sign-in', {
          200: signOnPlace,
        }),
        body: beginSignOn,
      },
    },
    async (request, reply) => {
      const { to, invitation } = request.body;
      if (invitation !== undefined && !isToken(invitation)) throw new HttpProblem('link-ended');
      const hash = invitation === undefined ? null : hashToken(invitation);
      const purpose = { to: ownPath(to), link: null, invitation: hash };
      const callback = oidcAddress(oidc.publicUrl, request, 'callback');
      const begun = await begin(() => signOn.begin(callback, purpose, cookie.read(request.headers.cookie)));
      return reply.header('set-cookie', cookie.set(begun.token)).send({ location: begun.location.href });
    },
  );

  app.get(
    '/sign-in/oidc/callback',
    {
      exposeHeadRoute: false,
      config: openTo,
      schema: describe('Where the provider sends the browser back to', 'sign-in', {
        200: z.null().describe('Never: the browser is sent on (303)'),
      }),
    },
    async (request, reply) => {
      let page = signInPage;
      try {
        const query = new URLSearchParams((request.raw.url ?? '').split('?').slice(1).join('?'));
        const returned = await signOn.finish(query, cookie.read(request.headers.cookie));
        if (returned.purpose.link !== null) {
          page = returned.purpose.to;
          await link(deps, request, returned);
          return await goTo(reply, page);
        }
        const setCookie = await enter(deps, request, returned);
        return await goTo(reply.header('set-cookie', setCookie), returned.purpose.to);
      } catch (error) {
        return goTo(reply, await refused(oidc, request, error, page));
      }
    },
  );

  app.post(
    '/sign-in/oidc/sign-out',
    {
      config: { rule: 'somebody' },
      schema: describe('Sign out here, and say where to sign out at the provider', 'sign-in', {
        200: signOutPlace,
      }),
    },
    async (request, reply) => {
      const who = whoAsks(request);
      const issuer = who.scopes === null ? await oidc.external.issuerOf(asId(who.session)) : null;
      const clear = await oidc.gate.change([who.person.id], () => sessions.signOut(who));
      await oidc.audit.add({
        action: 'signed-out',
        actor: who.person.id,
        actorKind: who.scopes === null ? 'person' : 'token',
        result: 'done',
        origin: request.ip,
      });
      const home = oidcAddress(oidc.publicUrl, request, 'signedOut');
      const place = issuer === null ? null : await signOn.leave(issuer, home);
      return reply.header('set-cookie', clear).send({ location: place?.href ?? null });
    },
  );
}

/** The same for a request that the page makes itself: it gets the code, and stays where it is. */
export async function begin<Value>(body: () => Promise<Value>): Promise<Value> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof SignOnError)
      throw new HttpProblem(error.failure === 'sso-off' ? 'not-found' : 'busy', { detail: error.failure });
    throw error;
  }
}

/** Lets somebody in who came back. Answers the Set-Cookie header of their new session. */
async function enter(
  { oidc, sessions }: OidcRouteDeps,
  request: FastifyRequest,
  { identity, purpose, config }: Returned,
): Promise<string> {
  const signedIn = await signInExternally(oidc, {
    identity,
    join: config.join,
    invitation: purpose.invitation,
    origin: request.ip,
  });
  if (!signedIn.ok) throw new Refused(signedIn.failure);
  const { issuer, subject, session: issuerSession } = identity;
  const cookie = await sessions.signIn({
    person: signedIn.person,
    method: 'oidc',
    device: deviceOf(request.headers['user-agent']),
    origin: { issuer, subject, issuerSession },
  });
  if (cookie === null) throw new Refused('sso-deactivated');
  return cookie;
}

async function link(
  { oidc, sessions }: OidcRouteDeps,
  request: FastifyRequest,
  { identity, purpose }: Returned,
): Promise<void> {
  const who = await sessions.who(request.headers);
  if (who === null || who.person.id !== purpose.link) throw new SignOnError('sso-not-signed-in');
  const { issuer, subject, email } = identity;
  const linked = await linkAccount(oidc, {
    issuer,
    subject,
    email,
    person: who.person.id,
    origin: request.ip,
  });
  if (!linked.ok) throw new Refused('sso-linked-elsewhere');
}

/** Refused by a use case, which wrote it down. */
class Refused extends SignOnError {}

/** The page with the code of what went wrong, which is written down; what isn't a refusal is a bug, and thrown. */
async function refused(
  oidc: OidcParts,
  request: FastifyRequest,
  error: unknown,
  page: string,
): Promise<string> {
  if (!(error instanceof SignOnError)) throw error;
  // refused by a use case it is written down already; and what answers no attempt of ours anybody can send, for ever
  if (!(error instanceof Refused) && !(error instanceof NoAttempt))
    await oidc.audit.add({
      action: 'sign-in-refused',
      actor: null,
      actorKind: 'unknown',
      result: 'refused',
      origin: request.ip,
      detail: { method: 'oidc', reason: error.failure, detail: error.detail },
    });
  return withFailure(page, error.failure);
}

function withFailure(page: string, failure: SignOnFailure): string {
  const url = new URL(page, 'http://own.invalid');
  url.searchParams.set('fout', failure);
  return `${url.pathname}${url.search}`;
}

/** Sends the browser on, without telling the next page where it came from: that address held a code. */
function goTo(reply: FastifyReply, location: string): FastifyReply {
  return reply.header('referrer-policy', 'no-referrer').redirect(location, 303);
}
