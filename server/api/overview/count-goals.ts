import type { RingCounts } from '@verbeterbord/shared/api/overview.ts';
import { countWall } from '@verbeterbord/shared/domain/count-wall.ts';
import type { BoardId, GoalId } from '@verbeterbord/shared/ids.ts';
import type { GoalCount } from '../../storage/team-of-teams/overview-details-store.ts';

/** Answers what the wall shows under a goal. A goal is known by its board and id: a foreign client may use one id on two boards. */
export function countGoals(
  counts: readonly GoalCount[],
  currentOf: (board: BoardId) => number,
): (goal: { readonly board: BoardId; readonly id: GoalId }) => RingCounts {
  const byGoal = Map.groupBy(counts, ({ board, goal }) => `${board} ${goal}`);
  return ({ board, id }) => countWall(byGoal.get(`${board} ${id}`) ?? [], currentOf(board));
}
