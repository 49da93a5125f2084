import { readSetUp, setUp } from '@verbeterbord/shared/api/set-up.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { hashToken } from '../../auth/token.ts';
import { HttpProblem } from '../../http/problems.ts';
import { setUpOrganisation } from '../../usecases/people/set-up-organisation.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { describe } from '../describe.ts';
import { letIn, type SignInDeps } from './sign-in-steps.ts';

const open = { rule: 'public', rateLimit: { max: 60, timeWindow: 60_000 } } as const;

/** Setting up an empty server, by the link that it printed when it started. */
export function setUpRoutes(app: ApiApp, deps: SignInDeps): void {
  const { account } = deps;

  app.post(
    '/set-up/read',
    {
      config: open,
      schema: {
        ...describe('Whether this link sets up', 'set-up', { 204: z.null().describe('It does') }),
        body: readSetUp,
      },
    },
    async (request, reply) => {
      const hash = hashToken(request.body.token);
      const works = await account.links.find(hash, 'set-up', toInstant(account.now()));
      if (works === undefined) throw new HttpProblem('link-ended');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/set-up',
    {
      config: open,
      schema: {
        ...describe('Set up: the organisation, its offices and its first administrator', 'set-up', {
          204: z.null().describe('Set up, and signed in'),
        }),
        body: setUp,
      },
    },
    async (request, reply) => {
      const person = accepted(await setUpOrganisation(account, { ...request.body, origin: request.ip }));
      await letIn(deps, request, reply, { person, method: 'password', step: 'set-up', passwordOf: null });
      return reply.code(204).send(null);
    },
  );
}
