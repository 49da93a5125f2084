import { me } from '@verbeterbord/shared/api/people.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { Who } from '../../auth/sessions.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { boardsThere } from '../displays/display-rights.ts';

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
        guestOf: await boardOpened(deps, who),
        display: who.visitor?.by === 'display',
        mode: deps.mode,
        offline: await deps.settings.get('offline'),
        version: deps.version,
      };
    },
  );
}

/** The board that a guest came for, or the first that a screen shows. */
async function boardOpened(deps: ApiDeps, { visitor }: Who): Promise<BoardId | null> {
  if (visitor === null) return null;
  if (visitor.by === 'link') return visitor.board;
  return (await boardsThere(deps))(visitor.boards)[0]?.id ?? null;
}
