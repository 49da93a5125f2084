import { email } from '@verbeterbord/shared/api/account-values.ts';
import { id, instant } from '@verbeterbord/shared/api/values.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import type { BoardStore } from '../../storage/boards/boards.ts';
import type { HubPort } from '../../usecases/boards/hub-port.ts';
import { deactivatePerson, erasePerson, reactivatePerson } from '../../usecases/people/deactivate-person.ts';
import { handOverActions } from '../../usecases/people/hand-over-actions.ts';
import { resetSecondFactors } from '../../usecases/sign-in/remove-second-factor.ts';
import { givePasswordLink } from '../../usecases/sign-in/reset-password.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import type { AccountParts } from '../sign-in/account-parts.ts';

export interface PersonEndDeps {
  readonly account: AccountParts;
  readonly hub: HubPort;
  readonly boards: BoardStore;
}

const administer = { rule: 'organisation:administer' } as const;
const params = z.strictObject({ id: id<PersonId>() });
const done = z.null().describe('Done');

const simple = [
  ['deactivate', 'Keep somebody out: everything of theirs ends at once', deactivatePerson],
  ['reactivate', 'Let somebody in again', reactivatePerson],
  ['erase', 'Leave nothing of somebody but "Oud-medewerker"; after they were deactivated', erasePerson],
  ['reset-second-factor', 'Take away the second factors of somebody who lost them', resetSecondFactors],
] as const;

/** What an administrator does when somebody leaves, comes back, or can't get in. */
export function personEndRoutes(app: ApiApp, { account, hub, boards }: PersonEndDeps): void {
  for (const [verb, summary, usecase] of simple)
    app.post(
      `/people/:id/${verb}`,
      { config: administer, schema: { ...describe(summary, 'people', { 204: done }), params } },
      async (request, reply) => {
        accepted(await usecase(account, askedBy(request), request.params.id));
        return reply.code(204).send(null);
      },
    );

  app.post(
    '/people/:id/hand-over',
    {
      config: administer,
      schema: {
        ...describe('Hand all open actions of somebody over to somebody else', 'people', {
          200: z.object({ actions: z.number().int() }),
        }),
        params,
        body: z.strictObject({ to: id<PersonId>() }),
      },
    },
    async (request) => {
      const between = { from: request.params.id, to: request.body.to };
      const deps = { ...account, hub, boards };
      return { actions: accepted(await handOverActions(deps, askedBy(request), between)) };
    },
  );

  app.post(
    '/people/:id/password-link',
    {
      config: administer,
      schema: {
        ...describe(
          'Give somebody a link to choose a password, and an account when they have none',
          'people',
          {
            200: z.object({ link: z.string().nullable(), until: instant }),
          },
        ),
        params,
        body: z.strictObject({ login: email.nullish() }),
      },
    },
    async (request) => {
      const input = { person: request.params.id, login: request.body.login ?? null };
      return accepted(await givePasswordLink(account, askedBy(request), input));
    },
  );
}
