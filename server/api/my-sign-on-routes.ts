import { mySignOns, signOnPlace, unlinkSignOn } from '@verbeterbord/shared/api/sign-on.ts';
import { z } from 'zod';
import { whoAsks } from '../auth/route-rules.ts';
import { unlinkAccount } from '../usecases/unlink-account.ts';
import { accepted } from './accepted.ts';
import type { ApiApp } from './api-app.ts';
import { describe } from './describe.ts';
import { oidcAddress } from './oidc-addresses.ts';
import { begin, type OidcRouteDeps } from './oidc-routes.ts';

/** One's own accounts at the provider. Linking begins with a POST: another site can't begin it. */
export function mySignOnRoutes(app: ApiApp, { oidc }: OidcRouteDeps): void {
  const { signOn, cookie } = oidc;

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
      schema: describe('Begin to link my account at the provider', 'sign-in', { 200: signOnPlace }),
    },
    async (request, reply) => {
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
