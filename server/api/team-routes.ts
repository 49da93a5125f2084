import { teams } from '@verbeterbord/shared/api/teams.ts';
import type { ApiApp } from './api-app.ts';
import type { ApiDeps } from './api-deps.ts';
import { describe } from './describe.ts';

/** The teams, as a tree by their parents. */
export function teamRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/teams',
    {
      config: { rule: 'member' },
      schema: describe('All teams and their boards', 'teams', { 200: teams }),
    },
    async () => {
      const boards = Map.groupBy(await deps.boards.list(), (board) => board.team);
      return {
        teams: (await deps.teams.list()).map(({ id: team, name, parent }) => ({
          id: team,
          name,
          parent,
          boards: (boards.get(team) ?? []).map(({ id, title }) => ({ id, title })),
        })),
      };
    },
  );
}
