import { me } from '@verbeterbord/shared/api/people.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';

/** Who I am. */
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
        administrator: who.administrator,
        guestOf: who.guest?.board ?? null,
        mode: deps.mode,
        offline: await deps.settings.get('offline'),
        version: deps.version,
      };
    },
  );
}
