import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import { countWall } from '@verbeterbord/shared/domain/count-wall.ts';
import { boardCycle } from '@verbeterbord/shared/domain/cycle.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { Who } from '../../auth/sessions.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import type { ApiDeps } from '../api-deps.ts';

/** The overview for one person: every board, from the projections, without opening one. */
export async function boardLinesFor(deps: ApiDeps, who: Who): Promise<BoardLine[]> {
  const [boards, teams, lines, counts, standing, currentCycle] = await Promise.all([
    deps.boards.list(),
    deps.teams.list(),
    deps.projections.lines(),
    deps.projections.counts(),
    deps.access.standings(who),
    currentCycles(deps),
  ]);
  const teamOf = new Map(teams.map((team) => [team.id, team]));
  const overviews = standing.overviews();
  const parents = new Set(teams.map(({ parent }) => parent));
  const countsOf = Map.groupBy(counts, (count) => count.board);
  return boards.flatMap((board) => {
    const { id, title, team: teamId } = board;
    const team = teamOf.get(teamId);
    const role = standing.roleOn(board);
    if (team === undefined || role === 'none') return [];
    const line = lines.get(id);
    return {
      id,
      title,
      team,
      overview: parents.has(teamId) && overviews.has(teamId),
      role,
      ambition: line?.ambition ?? null,
      judgement: line?.judgement ?? null,
      judgementNote: line?.judgementNote ?? '',
      counts: countWall(countsOf.get(id) ?? [], currentCycle(board)),
      lastMovement: line?.lastMovement ?? null,
    };
  });
}

/** Answers the number of the cycle that a board is in today. */
export async function currentCycles(
  deps: Pick<ApiDeps, 'teams' | 'now'>,
): Promise<(board: Pick<BoardRow, 'team' | 'lastClosed'>) => number> {
  const today = dayOf(deps.now());
  const calendars = await deps.teams.calendars();
  return ({ team, lastClosed }) => {
    const calendar = calendars.get(team);
    return calendar === undefined ? 0 : boardCycle(calendar, today, lastClosed).number;
  };
}
