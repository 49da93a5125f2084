import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import { boardAbout, boardLines, boardPatch, newBoard } from '@verbeterbord/shared/api/boards.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { canOnTeam } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import { changeBoard } from '../../usecases/boards/change-board.ts';
import { createBoard } from '../../usecases/boards/create-board.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { aboutBoard } from './about-board.ts';
import { boardLinesFor } from './board-lines.ts';
import { boardParams } from './board-params.ts';

/** Boards: the overview, a new one, what hangs on one, and what surrounds it. */
export function boardRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/boards',
    {
      config: { rule: 'member' },
      schema: describe('All boards that I may see', 'boards', { 200: boardLines }),
    },
    async (request) => ({ boards: await boardLinesFor(deps, whoAsks(request)) }),
  );

  app.post(
    '/boards',
    {
      config: { rule: 'member' },
      schema: {
        ...describe('Set up another board for a team', 'boards', { 201: z.object({ id: id<BoardId>() }) }),
        body: newBoard,
      },
    },
    async (request, reply) => {
      const who = whoAsks(request);
      const { team, title } = request.body;
      const standing = await deps.access.teamStanding(who, team);
      if (standing === 'none') throw new HttpProblem('not-found');
      if (!canOnTeam(standing, 'create-board')) throw new HttpProblem('not-allowed');
      const board = await createBoard(deps, { team, title, by: who.person.id });
      await deps.audit.add({
        ...askedBy(request),
        action: 'board-created',
        objectKind: 'board',
        object: board,
        result: 'done',
        detail: { team },
      });
      return reply.code(201).header('location', `/api/v1/boards/${board}`).send({ id: board });
    },
  );

  app.get(
    '/boards/:id',
    {
      config: { rule: 'board:view' },
      schema: {
        ...describe('Everything that hangs on a board', 'boards', { 200: boardContent }),
        params: boardParams,
      },
    },
    (request) => deps.hub.read(request.params.id, snapshot),
  );

  app.get(
    '/boards/:id/about',
    {
      config: { rule: 'board:view' },
      schema: {
        ...describe('What surrounds a board: people, calendar, my role', 'boards', { 200: boardAbout }),
        params: boardParams,
      },
    },
    async (request) => aboutBoard(deps, boardAsked(request), whoAsks(request)),
  );

  app.patch(
    '/boards/:id',
    {
      config: { rule: 'board:manage' },
      schema: {
        ...describe('Change the title of a board, or who it is open to', 'boards', {
          204: z.null().describe('Done'),
        }),
        params: boardParams,
        body: boardPatch,
      },
    },
    async (request, reply) => {
      await changeBoard(deps, askedBy(request), boardAsked(request).row.id, request.body);
      return reply.code(204).send(null);
    },
  );
}
