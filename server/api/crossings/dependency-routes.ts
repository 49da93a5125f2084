import {
  awaitable,
  awaitableQuery,
  dependencyRef,
  newDependency,
} from '@verbeterbord/shared/api/dependencies.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { DependencyId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { endDependency } from '../../usecases/crossings/end-dependency.ts';
import { findAwaitable } from '../../usecases/crossings/find-awaitable.ts';
import { makeDependency } from '../../usecases/crossings/make-dependency.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';

const dependencyParams = boardParams.extend({ dependency: id<DependencyId>() });

/** Cards that wait for cards of other boards. */
export function dependencyRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/boards/:id/awaitable',
    {
      config: { rule: 'board:ask' },
      schema: {
        ...describe('Cards of other boards that a card of this one can wait for', 'boards', {
          200: awaitable,
        }),
        params: boardParams,
        querystring: awaitableQuery,
      },
    },
    async (request) => {
      const { row } = boardAsked(request);
      const [boards, standings] = await Promise.all([
        deps.awaitable.boardsAround(row.id, row.team),
        deps.access.standings(whoAsks(request)),
      ]);
      const seen = boards.filter((board) => canOnBoard(standings.roleOn(board), 'view'));
      const cards = await findAwaitable(deps, {
        words: request.query.q,
        boards: [true, false].map((near) =>
          seen.filter(({ inTree }) => inTree === near).map(({ id: board }) => board),
        ),
      });
      const names = await deps.awaitable.namesOf([...new Set(cards.map(({ board }) => board))]);
      return {
        cards: cards.flatMap((card) => {
          const named = names.get(card.board);
          return named === undefined ? [] : [{ ...card, ...named }];
        }),
      };
    },
  );

  app.post(
    '/boards/:id/dependencies',
    {
      config: { rule: 'board:ask' },
      schema: {
        ...describe('Let a card wait for one of another board', 'boards', { 201: dependencyRef }),
        params: boardParams,
        body: newDependency,
      },
    },
    async (request, reply) => {
      const { row } = boardAsked(request);
      const { id: dependency, card, on } = request.body;
      const who = whoAsks(request);
      const other = await deps.boards.find(on.board);
      // what I may not see isn't there
      if (other === null || !canOnBoard(await deps.access.roleOn(who, other), 'view'))
        throw new HttpProblem('not-found');
      const by = who.person.id;
      accepted(await makeDependency(deps, { id: dependency, card: { board: row.id, ...card }, on, by }));
      return reply.code(201).send({ id: dependency });
    },
  );

  app.delete(
    '/boards/:id/dependencies/:dependency',
    {
      config: { rule: 'board:ask' },
      schema: {
        ...describe('Let a card wait no longer', 'boards', { 204: z.null().describe('Done') }),
        params: dependencyParams,
      },
    },
    async (request, reply) => {
      const { row } = boardAsked(request);
      accepted(await endDependency(deps, { id: request.params.dependency, board: row.id }));
      return reply.code(204).send(null);
    },
  );
}
