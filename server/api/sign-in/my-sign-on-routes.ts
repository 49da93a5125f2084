import { linkSignOn, mySignOns, signOnPlace, unlinkSignOn } from '@verbeterbord/shared/api/sign-on.ts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { unlinkAccount } from '../../usecases/sign-in/unlink-account.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { describe } from '../describe.ts';
import { oidcAddress } from './oidc-addresses.ts';
import { begin, type OidcRouteDeps } from './oidc-routes.ts';
import { provePassword } from './prove-password.ts';
import type { SignInDeps } from './sign-in-steps.ts';

/** One's own accounts at the provider. Linking begins with a POST: another site can't begin it. */
export function mySignOnRoutes(app: ApiApp, deps: OidcRouteDeps & SignInDeps): void {
  const { oidc, account } = deps;
  const { signOn, cookie } = oidc;

  /** A linked account is a way in for ever, past the second factor: who has a password gives it, a session alone won't do. */
  const prove = async (
    request: FastifyRequest,
    reply: FastifyReply,
    password: string | undefined,
  ): Promise<void> => {
    const found = await account.accounts.find(whoAsks(request).person.id);
    if (found?.passwordHash == null || !(await account.settings.get('localAccounts'))) return;
    if (password === undefined) throw new HttpProblem('wrong-credentials');
    await provePassword(deps, request, reply, { ...found, password });
  };

  app.get(
    '/my-sign-ons',
    {
      config: { rule: 'account' },
      schema: describe('With which accounts elsewhere I can sign in', 'sign-in', { 200: mySignOns }),
    },
    async (request) => ({
      provider: (await oidc.configs.oidc())?.name ?? null,
      accounts: await oidc.external.of(whoAsks(request).person.id),
    }),
  );

  app.post(
    '/my-sign-ons',
    {
      config: { rule: 'account' },
      schema: {
        ...describe('Begin to link my account at the provider', 'sign-in', { 200: signOnPlace }),
        body: linkSignOn,
      },
    },
    async (request, reply) => {
      await prove(request, reply, request.body?.password);
      const purpose = { to: '/account', link: whoAsks(request).person.id, invitation: null };
      const callback = oidcAddress(oidc.publicUrl, request, 'callback');
      const begun = await begin(() => signOn.begin(callback, purpose, cookie.read(request.headers.cookie)));
      return reply.header('set-cookie', cookie.set(begun.token)).send({ location: begun.location.href });
    },
  );

  app.post(
    '/my-sign-ons/unlink',
    {
      config: { rule: 'account' },
      schema: {
        ...describe('Take my account at the provider off, and end what I signed in with it', 'sign-in', {
          204: z.null(),
        }),
        body: unlinkSignOn,
      },
    },
    async (request, reply) => {
      const person = whoAsks(request).person.id;
      accepted(await unlinkAccount(oidc, { person, key: request.body, origin: request.ip }));
      return reply.code(204).send(null);
    },
  );
}
