import {
  boardImport,
  importLimits,
  importPreview,
  importQuestion,
  importReport,
  type ImportFault,
} from '@verbeterbord/shared/api/imports.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { FastifyRequest } from 'fastify';
import { boardAsked, teamAsked, whoAsks } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import {
  importAsBoard,
  importOnBoard,
  previewImport,
  type ImportFor,
  type ImportResult,
} from '../../usecases/boards/import-board.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { askedBy } from '../asked-by.ts';
import { describe } from '../describe.ts';
import { teamParams } from '../people/team-params.ts';
import { boardParams } from './board-params.ts';

/** Bytes of a request: a file in base64 with what was chosen, or text of which each letter may take some bytes. */
const fileBody = Math.ceil(importLimits.file / 3) * 4 + 256 * 1024;
const listBody = importLimits.text * 4;

/** Reading a file takes more than other requests: how many one session may ask for in a minute. */
const mostImports = 60;

/** Boards of what teams bring along: a pasted list, a CSV, the export of a Trello board. */
export function importRoutes(app: ApiApp, deps: ApiDeps): void {
  const limit = app.createRateLimit({
    max: mostImports,
    timeWindow: 60_000,
    keyGenerator: (request) => `import ${whoAsks(request).session}`,
  });
  const keepPace = async (request: FastifyRequest): Promise<void> => {
    const found = await limit(request);
    if (!found.isAllowed && found.isExceeded) throw new HttpProblem('too-many-requests');
  };

  app.post(
    '/teams/:id/imports/preview',
    {
      config: { rule: 'team:create-board' },
      bodyLimit: fileBody,
      onRequest: keepPace,
      schema: {
        ...describe('What a new board would come to be of a list or a file', 'imports', {
          200: importPreview,
        }),
        params: teamParams,
        body: importQuestion,
      },
    },
    async (request) => {
      const team = teamAsked(request).team.id;
      return previewImport(deps, { team, lastClosed: null, knowsPeople: true }, request.body);
    },
  );

  app.post(
    '/teams/:id/imports',
    {
      config: { rule: 'team:create-board' },
      bodyLimit: fileBody,
      onRequest: keepPace,
      schema: {
        ...describe('Make a board of a list or a file', 'imports', { 201: importReport }),
        params: teamParams,
        body: boardImport,
      },
    },
    async (request, reply) => {
      const team = teamAsked(request).team.id;
      const report = taken(await importAsBoard(deps, askedBy(request), { ...request.body, team }));
      return reply.code(201).header('location', `/api/v1/boards/${report.board}`).send(report);
    },
  );

  app.post(
    '/boards/:id/imports/preview',
    {
      config: { rule: 'board:edit' },
      bodyLimit: listBody,
      onRequest: keepPace,
      schema: {
        ...describe('What a pasted list would add to a board', 'imports', { 200: importPreview }),
        params: boardParams,
        body: importQuestion,
      },
    },
    async (request) => {
      onlyLists(request.body);
      return previewImport(deps, boardWhose(request), request.body);
    },
  );

  app.post(
    '/boards/:id/imports',
    {
      config: { rule: 'board:edit' },
      bodyLimit: listBody,
      onRequest: keepPace,
      schema: {
        ...describe('Hang a pasted list on a board', 'imports', { 201: importReport }),
        params: boardParams,
        body: importQuestion,
      },
    },
    async (request, reply) => {
      onlyLists(request.body);
      const board: BoardId = boardAsked(request).row.id;
      const by = { ...askedBy(request), actor: whoAsks(request).person.id };
      const report = taken(await importOnBoard(deps, by, board, boardWhose(request), request.body));
      return reply.code(201).send(report);
    },
  );
}

/** A guest knows nobody of the team. */
function boardWhose(request: FastifyRequest): ImportFor {
  const { team, lastClosed } = boardAsked(request).row;
  return { team, lastClosed, knowsPeople: whoAsks(request).visitor === null };
}

/** A file becomes a board of its own. */
function onlyLists({ source }: { readonly source: { readonly kind: string } }): void {
  if (source.kind !== 'list') throw unreadable({ code: 'not-a-list', found: null, most: null, line: null });
}

function taken<Value>(result: ImportResult<Value>): Value {
  if (result.ok) return result.value;
  throw 'fault' in result ? unreadable(result.fault) : new HttpProblem(result.code);
}

function unreadable({ code, found, most, line }: ImportFault): HttpProblem {
  const numbers = Object.entries({ found, most, line }).filter(([, value]) => value !== null);
  const detail = [code, ...numbers.map(([name, value]) => `${name} ${value}`)].join(', ');
  return new HttpProblem('unreadable-import', { detail });
}
