import { demoPeople, demoSession } from '@verbeterbord/shared/api/people.ts';
import type { OfficeId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { deviceOf } from '../../auth/device.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';

/** Being one of the example people, without a password: only while nobody but this machine can reach us. */
export function demoRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/demo/people',
    {
      config: { rule: 'public' },
      schema: describe('The example people to choose from', 'demo', { 200: demoPeople }),
    },
    async () => {
      const offices = new Map<OfficeId, string>(
        (await deps.organisation.offices()).map((office) => [office.id, office.name]),
      );
      const teams = new Map<TeamId, string>((await deps.teams.list()).map((team) => [team.id, team.name]));
      const memberships = await deps.teams.memberships(dayOf(deps.now()));
      const people = await deps.people.list();
      return {
        people: people.map((person) => ({
          id: person.id,
          name: person.name,
          initials: person.initials,
          role: person.role,
          office: person.office,
          officeName: person.office === null ? null : (offices.get(person.office) ?? null),
          teams: memberships
            .filter((membership) => membership.person === person.id)
            .flatMap((membership) => teams.get(membership.team) ?? []),
        })),
      };
    },
  );

  app.post(
    '/demo/session',
    {
      config: { rule: 'public' },
      schema: {
        ...describe('Sign in as one of the example people', 'demo', { 204: z.null().describe('Signed in') }),
        body: demoSession,
      },
    },
    async (request, reply) => {
      const person = await deps.people.find(request.body.person);
      if (person === null) throw new HttpProblem('not-found', { detail: 'no such person' });
      const device = deviceOf(request.headers['user-agent']);
      const cookie = await deps.sessions.signIn({ person: person.id, method: 'demo', device });
      if (cookie === null) throw new HttpProblem('not-found', { detail: 'no such person' });
      return reply.header('set-cookie', cookie).code(204).send(null);
    },
  );
}
