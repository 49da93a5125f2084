import { toInstant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { isEntra } from '../../auth/oidc/check-settings.ts';
import { readLogoutToken } from '../../auth/oidc/logout-token.ts';
import type { OidcConfig } from '../../auth/oidc/oidc-config.ts';
import type { OidcParts } from '../../auth/oidc/oidc-parts.ts';
import { SignOnError, Unvouched } from '../../auth/oidc/sign-on-error.ts';
import { hashToken } from '../../auth/token.ts';
import { HttpProblem } from '../../http/problems.ts';
import { endExternalSessions } from '../../usecases/sign-in/end-external-sessions.ts';
import type { ApiApp } from '../api-app.ts';
import { describe } from '../describe.ts';

const openTo = { rule: 'public', rateLimit: { max: 600, timeWindow: 60_000 } } as const;
const page = '<!doctype html><html lang="nl"><meta charset="utf-8"><title>Afgemeld</title></html>\n';

/** Signing out at the provider signs out here. Neither of these looks at a cookie. */
export function oidcLogoutRoutes(app: ApiApp, oidc: OidcParts): void {
  // the provider's server tells ours, in a form; only here forms are read
  void app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: 32 * 1024 },
      (_request, body, done) => {
        done(null, Object.fromEntries(new URLSearchParams(String(body))));
      },
    );
    const form: ApiApp = scope.withTypeProvider();
    form.post(
      '/sign-in/oidc/back-channel',
      {
        config: openTo,
        schema: {
          ...describe('The provider says that somebody signed out there', 'sign-in', {
            200: z.object({}),
          }),
          consumes: ['application/x-www-form-urlencoded'],
          body: z.object({ logout_token: z.string().min(1).max(20_000) }),
        },
      },
      async (request) => {
        try {
          await backChannel(oidc, request.body.logout_token, request.ip);
          return {};
        } catch (error) {
          if (!(error instanceof SignOnError)) throw error;
          // the log that only grows keeps what the provider itself got wrong; the rest anybody can send
          if (error.failure === 'sso-invalid' && !(error instanceof Unvouched))
            await oidc.audit.add({
              action: 'session-ended',
              actor: null,
              actorKind: 'unknown',
              result: 'refused',
              origin: request.ip,
              detail: { channel: 'back', reason: error.failure, detail: error.detail },
            });
          else
            request.log.warn({ reason: error.failure, detail: error.detail }, 'a logout token was refused');
          // a provider that can't be asked just now for its keys may come again
          throw new HttpProblem(error.failure === 'sso-unreachable' ? 'busy' : 'invalid-request');
        }
      },
    );
  });

  app.get(
    '/sign-in/oidc/front-channel',
    {
      exposeHeadRoute: false,
      config: openTo,
      schema: {
        ...describe('The provider shows this page in a frame when somebody signs out there', 'sign-in', {
          200: z.string().describe('An empty page'),
        }),
        querystring: z.object({ iss: z.string().optional(), sid: z.string().optional() }),
      },
    },
    async (request, reply) => {
      const config = await oidc.configs.oidc();
      const { iss, sid } = request.query;
      // only who knows the name of that very sign-in can end it: no other page can, not even with this browser's cookies
      if (config !== null && isIssuer(config, iss) && sid !== undefined && sid !== '' && sid.length <= 300)
        await endExternalSessions(
          oidc,
          { issuer: iss, subject: null, issuerSession: sid },
          { channel: 'front', origin: request.ip },
        );
      const frame = config === null ? "'none'" : new URL(config.issuer).origin;
      return reply
        .removeHeader('x-frame-options')
        .header('content-security-policy', `default-src 'none'; frame-ancestors ${frame}`)
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('text/html; charset=utf-8')
        .send(page);
    },
  );
}

async function backChannel(oidc: OidcParts, token: string, origin: string): Promise<void> {
  const config = await oidc.configs.oidc();
  if (config === null) throw new SignOnError('sso-off');
  const known = await oidc.provider.known(config);
  const asked = await readLogoutToken(token, known, oidc.now());
  // Entra's `sub` is not by what we know its people
  const subject = isEntra(config) ? null : asked.subject;
  if (subject === null && asked.session === null) throw new SignOnError('sso-invalid', 'logout subject');
  const first = await oidc.logoutTokens.use(
    hashToken(`logout ${asked.issuer} ${asked.id}`),
    toInstant(asked.validUntil),
  );
  if (!first) throw new SignOnError('sso-invalid', 'logout jti');
  await endExternalSessions(
    oidc,
    { issuer: asked.issuer, subject, issuerSession: asked.session },
    { channel: 'back', origin },
  );
}

function isIssuer(config: OidcConfig, iss: string | undefined): iss is string {
  return iss !== undefined && URL.canParse(iss) && new URL(iss).href === new URL(config.issuer).href;
}
