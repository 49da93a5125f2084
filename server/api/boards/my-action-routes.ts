import { myActions } from '@verbeterbord/shared/api/actions.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { currentCycles } from './board-lines.ts';

/** *Mijn acties*: what I own, over all boards, from the projection. */
export function myActionRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/my-actions',
    {
      config: { rule: 'member' },
      schema: describe('All my actions over all boards', 'actions', { 200: myActions }),
    },
    async (request) => {
      const who = whoAsks(request);
      const [owned, boards, cycleOf, standings] = await Promise.all([
        deps.projections.actionsOwnedBy(who.person.id),
        deps.boards.list(),
        currentCycles(deps),
        deps.access.standings(who),
      ]);
      // a card may carry my name on a board that I can't see any more
      const seen = boards.filter((board) => canOnBoard(standings.roleOn(board), 'view'));
      const boardOf = new Map(seen.map((board) => [board.id, board]));
      return {
        actions: owned.flatMap(({ board: boardId, ...action }) => {
          const board = boardOf.get(boardId);
          if (board === undefined) return [];
          const currentCycle = cycleOf(board);
          // done before this cycle: history
          if (action.state === 'done' && (action.cycle ?? -1) < currentCycle) return [];
          return [{ ...action, board: { id: board.id, title: board.title }, currentCycle }];
        }),
      };
    },
  );
}
