import { me } from '@verbeterbord/shared/api/people.ts';
import { z } from 'zod';
import { whoAsks } from '../auth/route-rules.ts';
import type { ApiApp } from './api-app.ts';
import type { ApiDeps } from './api-deps.ts';
import { describe } from './describe.ts';

/** Who I am; and leaving. */
export function meRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/me',
    {
      config: { rule: 'signed-in' },
      schema: describe('Who I am, and which program answers', 'people', { 200: me }),
    },
    async (request) => {
      const who = whoAsks(request);
      const standings = await deps.access.standings(who);
      const teams = await deps.teams.list();
      return {
        person: who.person,
        organisation: { name: (await deps.organisation.name()) ?? '' },
        teams: teams.flatMap(({ id, name }) => {
          const role = standings.roleIn(id);
          return role === null ? [] : [{ id, name, role }];
        }),
        mode: deps.mode,
        version: deps.version,
      };
    },
  );

  app.delete(
    '/session',
    {
      config: { rule: 'signed-in' },
      schema: describe('Sign out', 'people', { 204: z.null().describe('Signed out') }),
    },
    async (request, reply) => {
      const cookie = await deps.sessions.signOut(whoAsks(request));
      // what this browser keeps of the boards must go with the session
      return reply.header('set-cookie', cookie).code(204).send(null);
    },
  );
}
