import type { GoalActions } from '@verbeterbord/shared/api/overview.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import { isOnWall } from '@verbeterbord/shared/domain/count-wall.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import type { ApiDeps } from '../api-deps.ts';
import { currentCycles } from '../boards/board-lines.ts';

/** The actions under a goal as the board's wall shows them now, by column. A goal that isn't there has none. */
export async function goalActionsOf(deps: ApiDeps, board: BoardRow, goal: GoalId): Promise<GoalActions> {
  const [cycleOf, actions] = await Promise.all([
    currentCycles(deps),
    deps.overviewDetails.actionsUnder(board.id, goal),
  ]);
  const current = cycleOf(board);
  return {
    actions: actions
      .filter((action) => isOnWall(action, current))
      .map(({ id, title, state, stuck }) => ({ id, title, state, stuck: stuck && state !== 'done' }))
      .toSorted((a, b) => actionStates.indexOf(a.state) - actionStates.indexOf(b.state)),
  };
}
