import type { OverviewTeam } from '@verbeterbord/shared/api/overview.ts';
import { isOnWall } from '@verbeterbord/shared/domain/count-wall.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Standings } from '../../auth/access.ts';
import type { ApiDeps } from '../api-deps.ts';
import { currentCycles } from '../boards/board-lines.ts';
import { countGoals } from './count-goals.ts';

/** A row that was opened: the goals of its first board, what is stuck on the boards that are open to who asks, its questions. */
export async function overviewTeamOf(
  deps: ApiDeps,
  team: TeamId,
  standings: Standings,
): Promise<OverviewTeam> {
  const [boards, cycleOf, questions] = await Promise.all([
    deps.overviewHeads.boardsOf(team),
    currentCycles(deps),
    deps.overviewDetails.questionsOf(team),
  ]);
  const [first] = boards;
  if (first === undefined) return { goals: [], stuck: [], questions };
  const current = new Map(boards.map((board) => [board.id, cycleOf(board)]));
  const currentOf = (board: BoardId): number => current.get(board) ?? 0;
  const open = boards.filter((board) => canOnBoard(standings.roleOn(board), 'view'));
  const [goals, counts, stuck] = await Promise.all([
    deps.overviewDetails.goals([first.id]),
    deps.overviewDetails.goalCounts([first.id]),
    deps.overviewDetails.stuck(open.map(({ id }) => id)),
  ]);
  const countsOf = countGoals(counts, currentOf);
  const shown = stuck
    .filter(({ board, cycle }) => isOnWall({ state: 'todo', cycle }, currentOf(board)))
    .map(({ id, title, reason }) => ({ id, title, reason }));
  return {
    goals: goals.map((goal) => ({
      id: goal.id,
      title: goal.title,
      number: goal.number,
      before: goal.before,
      counts: countsOf(goal),
    })),
    stuck: open.includes(first) ? shown : null,
    questions,
  };
}
