import { madeToken, newToken as tokenWanted, tokens } from '@verbeterbord/shared/api/tokens.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import type { TokenId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { whoAsks } from '../../auth/route-rules.ts';
import { hashToken, newToken } from '../../auth/token.ts';
import { createToken } from '../../usecases/sign-in/create-token.ts';
import { revokeToken } from '../../usecases/sign-in/revoke-token.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';

const rule = 'organisation:administer';

/** Tokens for programs. The token itself is shown once, when it's made. */
export function tokenRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/tokens',
    { config: { rule }, schema: describe('All tokens for programs', 'administration', { 200: tokens }) },
    async () => ({
      tokens: (await deps.tokens.list()).map(({ person, personName, scopes, ...token }) =>
        Object.assign(token, { scopes: [...scopes], person: { id: person, name: personName } }),
      ),
    }),
  );

  app.post(
    '/tokens',
    {
      config: { rule },
      schema: {
        ...describe('Make a token for a program, that acts in my name', 'administration', { 201: madeToken }),
        body: tokenWanted,
      },
    },
    async (request, reply) => {
      const secret = newToken();
      const { id: token, expiresAt } = await createToken(deps, askedBy(request), {
        ...request.body,
        person: whoAsks(request).person.id,
        tokenHash: hashToken(secret),
      });
      return reply.code(201).send({ id: token, token: secret, expiresAt });
    },
  );

  app.delete(
    '/tokens/:id',
    {
      config: { rule },
      schema: {
        ...describe('End a token', 'administration', { 204: z.null().describe('Ended') }),
        params: z.strictObject({ id: id<TokenId>() }),
      },
    },
    async (request, reply) => {
      accepted(await revokeToken(deps, askedBy(request), request.params.id));
      return reply.code(204).send(null);
    },
  );
}
