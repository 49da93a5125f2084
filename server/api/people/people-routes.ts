import {
  administeredPeople,
  directory,
  newPerson,
  personPatch,
  personRef,
} from '@verbeterbord/shared/api/people.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { addPerson } from '../../usecases/people/add-person.ts';
import { changePerson } from '../../usecases/people/change-person.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';

const rule = 'organisation:administer';

/** Who works here: for everybody of the organisation by name, for the administrator with how they get in. */
export function peopleRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/people',
    {
      config: { rule: 'organisation:directory' },
      schema: describe('Everybody who works here now, and the offices', 'people', { 200: directory }),
    },
    async () => ({ people: await deps.people.list(), offices: await deps.organisation.offices() }),
  );

  app.get(
    '/administration/people',
    {
      config: { rule },
      schema: describe('Everybody, with how they get in', 'administration', { 200: administeredPeople }),
    },
    async () => {
      const names = new Map((await deps.teams.list()).map((team) => [team.id, team.name]));
      const memberships = Map.groupBy(
        await deps.teams.memberships(dayOf(deps.now())),
        (membership) => membership.person,
      );
      return {
        people: (await deps.peopleOverview.list()).map((person) =>
          Object.assign(person, {
            teams: (memberships.get(person.id) ?? []).flatMap(({ team, role }) => {
              const name = names.get(team);
              return name === undefined ? [] : [{ id: team, name, role }];
            }),
          }),
        ),
      };
    },
  );

  app.post(
    '/people',
    {
      config: { rule },
      schema: {
        ...describe('Add somebody of the organisation', 'administration', { 201: personRef }),
        body: newPerson,
      },
    },
    async (request, reply) => {
      const person = accepted(await addPerson(deps, askedBy(request), request.body));
      return reply.code(201).send({ id: person });
    },
  );

  app.patch(
    '/people/:id',
    {
      config: { rule },
      schema: {
        ...describe('Change somebody, or whether they administer', 'administration', {
          204: z.null().describe('Done'),
        }),
        params: z.strictObject({ id: id<PersonId>() }),
        body: personPatch,
      },
    },
    async (request, reply) => {
      accepted(await changePerson(deps, askedBy(request), request.params.id, request.body));
      return reply.code(204).send(null);
    },
  );
}
