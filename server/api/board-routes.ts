import { boardContent } from '@verbeterbord/shared/api/board-content.ts';
import { boardAbout, boardLines, newBoard } from '@verbeterbord/shared/api/boards.ts';
import { id } from '@verbeterbord/shared/api/values.ts';
import { snapshot } from '@verbeterbord/shared/board/read.ts';
import { canOnBoard, canOnTeam } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../auth/route-rules.ts';
import { HttpProblem } from '../http/problems.ts';
import { createBoard } from '../usecases/create-board.ts';
import { peopleOnBoard } from '../usecases/people-on-board.ts';
import type { ApiApp } from './api-app.ts';
import type { ApiDeps } from './api-deps.ts';
import { boardLinesFor } from './board-lines.ts';
import { boardParams } from './board-params.ts';
import { describe } from './describe.ts';

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
      if ((await deps.teams.find(team)) === null)
        throw new HttpProblem('not-found', { detail: 'no such team' });
      if (!canOnTeam(await deps.access.teamStanding(who, team), 'create-board'))
        throw new HttpProblem('not-allowed');
      const board = await createBoard(deps, { team, title, by: who.person.id });
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
        ...describe('What surrounds a board: people, rhythm, my role', 'boards', { 200: boardAbout }),
        params: boardParams,
      },
    },
    async (request) => {
      const { row, role } = boardAsked(request);
      const { person } = whoAsks(request);
      const today = dayOf(deps.now());
      const team = await deps.teams.find(row.team);
      if (team === null) throw new HttpProblem('not-found');
      const above = team.parent === null ? null : await deps.boards.firstOf(team.parent);
      const people = await deps.teams.peopleOf(team.id, today);
      const known = new Set(people.map((member) => member.id));
      const onBoard = await deps.hub.read(row.id, peopleOnBoard);
      // whoever wrote on it, also where the card shows no name any more: the history does
      const writers = await deps.changes.people(row.id);
      const others = [...new Set([...onBoard, ...writers])].filter((each) => !known.has(each));
      return {
        id: row.id,
        title: row.title,
        team: { id: team.id, name: team.name },
        parent: above === null ? null : { board: above.id, title: above.title },
        role,
        canEdit: canOnBoard(role, 'edit'),
        people,
        others: await deps.people.named(others.slice(0, 500)),
        rhythm: await deps.teams.rhythmOf(team.id),
        epoch: row.epoch,
        lastVisit: await deps.visits.last(row.id, person.id),
      };
    },
  );
}
