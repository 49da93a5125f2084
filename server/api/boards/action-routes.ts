import { actionPatch, actionRef, newAction, type ActionPatch } from '@verbeterbord/shared/api/actions.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type { FastifyRequest } from 'fastify';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import { patchAction } from '../../usecases/boards/patch-action.ts';
import { peopleOnBoard } from '../../usecases/boards/people-on-board.ts';
import { accepted } from '../accepted.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { currentCycles } from './board-lines.ts';
import { actionParams, boardParams } from './board-params.ts';

/** Actions of a board, by the same commands that people use on the screen. */
export function actionRoutes(app: ApiApp, deps: ApiDeps): void {
  app.post(
    '/boards/:id/actions',
    {
      config: { rule: 'board:edit' },
      schema: {
        ...describe('Put an action on a board', 'actions', { 201: actionRef }),
        params: boardParams,
        body: newAction,
      },
    },
    async (request, reply) => {
      const { row } = boardAsked(request);
      const { id: given, title, notes, goal = null, owners, due, state, later } = request.body;
      await mustExist(deps, request, owners);
      const cycle = later === true ? null : await cycleOf(deps, row);
      const input = { id: given, title, notes, goal, owners, due, state, cycle };
      const id = accepted(await deps.hub.edit(row.id, whoAsks(request).person.id, addAction, input));
      return reply.code(201).header('location', `/api/v1/boards/${row.id}/actions/${id}`).send({ id });
    },
  );

  app.patch(
    '/boards/:id/actions/:actionId',
    {
      config: { rule: 'board:edit' },
      schema: {
        ...describe('Change an action: all fields that are given, or none', 'actions', { 200: actionRef }),
        params: actionParams,
        body: actionPatch,
      },
    },
    async (request) => {
      const { row } = boardAsked(request);
      const { actionId: action } = request.params;
      await mustExist(deps, request, request.body.owners);
      const input = { action, patch: request.body, cycle: await cycleOf(deps, row) };
      const result = await deps.hub.edit(row.id, whoAsks(request).person.id, patchAction, input);
      if (!result.ok && result.code === 'not-found') await keepLate(deps, request, action, request.body);
      accepted(result);
      return { id: action };
    },
  );
}

/** What was written offline on an action that left the board meanwhile is kept with the record that tells of it. */
async function keepLate(
  deps: ApiDeps,
  request: FastifyRequest,
  action: ActionId,
  { comment, notes, noticed, stuck }: ActionPatch,
): Promise<void> {
  const fields = Object.entries({ comments: comment, notes, noticed, stuckReason: stuck })
    .map(([field, text]) => ({ field, text: text ?? '' }))
    .filter(({ text }) => text !== '');
  const board = boardAsked(request).row.id;
  const departed = fields.length === 0 ? null : await deps.departures.find(board, action);
  if (departed === null) return;
  const { title = '' } = JSON.parse(departed.content) as { readonly title?: string };
  const person = whoAsks(request).person.id;
  await deps.lateEdits.add({ board, action, person, at: toInstant(deps.now()) }, { title, fields });
}

async function cycleOf(deps: ApiDeps, row: BoardRow): Promise<number> {
  return (await currentCycles(deps))(row);
}

/** An owner is somebody that who asks may know of: for a guest those whose name is on the board. */
async function mustExist(
  deps: ApiDeps,
  request: FastifyRequest,
  people: readonly PersonId[] | undefined,
): Promise<void> {
  if (people === undefined || people.length === 0) return;
  const known = await knownTo(deps, request, people);
  const unknown = people.filter((person) => !known.has(person));
  if (unknown.length > 0)
    throw new HttpProblem('invalid-value', { detail: `no such person: ${unknown.join(', ')}` });
}

async function knownTo(
  deps: ApiDeps,
  request: FastifyRequest,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  const { visitor, person } = whoAsks(request);
  const onBoard = await deps.hub.read(boardAsked(request).row.id, peopleOnBoard);
  if (visitor !== null) return new Set([...onBoard, person.id]);
  const here = await deps.people.list();
  const stays = await deps.people.named(people.filter((each) => onBoard.has(each)));
  return new Set([...here, ...stays].map(({ id }) => id));
}
