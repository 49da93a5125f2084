import type { AmbitionsAbove } from '@verbeterbord/shared/api/overview.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Standings } from '../../auth/access.ts';
import type { ApiDeps } from '../api-deps.ts';

/** The ambitions of the teams over a team, the nearest first: those that who asks may read there, or in an overview. */
export async function ambitionsAboveOf(
  deps: ApiDeps,
  team: TeamId,
  standings: Standings,
): Promise<AmbitionsAbove> {
  const [teams, paths] = await Promise.all([deps.teams.list(), deps.teams.paths()]);
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const boards = [];
  // a guest isn't told either that there is nothing
  let complete = standings.inOrganisation !== 'guest';
  for (const above of paths.over(team)) {
    const own = await deps.overviewHeads.boardsOf(above);
    const toldOf = standings.mayOnTeam(above, 'overview');
    for (const board of own) {
      const mayOpen = canOnBoard(standings.roleOn(board), 'view');
      if (toldOf || mayOpen) boards.push({ ...board, mayOpen });
      else complete = false;
    }
  }
  const ambitions = await deps.overviewDetails.ambitions(boards.map(({ id }) => id));
  return {
    complete,
    ambitions: boards.flatMap((board) =>
      (ambitions.get(board.id) ?? []).map(({ id, title, paint }) => ({
        board: board.id,
        ambition: id,
        title,
        team: names.get(board.team) ?? '',
        paint,
        mayOpen: board.mayOpen,
      })),
    ),
  };
}
