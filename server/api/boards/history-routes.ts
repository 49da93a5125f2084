import { changes, changesQuery, visit } from '@verbeterbord/shared/api/boards.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { z } from 'zod';
import { boardAsked, whoAsks } from '../../auth/route-rules.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';
import { boardParams } from './board-params.ts';
import { pauseStart } from './visit-pause.ts';

/** What happened on a board, and when I was there. */
export function historyRoutes(app: ApiApp, deps: ApiDeps): void {
  app.post(
    '/boards/:id/visits',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('I have seen this board now', 'boards', { 200: visit }),
        params: boardParams,
        body: z.strictObject({}).nullish(),
      },
    },
    async (request) => {
      const at = toInstant(deps.now());
      const { row } = boardAsked(request);
      const { person } = whoAsks(request);
      // before the visit is noted: it asks when the one before ended
      await deps.news.look(row.id, person.id, at, pauseStart(deps.now()));
      await deps.visits.visit(row.id, person.id, at);
      return { at };
    },
  );

  app.get(
    '/boards/:id/changes',
    {
      config: { rule: 'board:visit' },
      schema: {
        ...describe('Who did what to which card, newest first', 'boards', { 200: changes }),
        params: boardParams,
        querystring: changesQuery,
      },
    },
    async (request) => ({ changes: await deps.changes.list(request.params.id, request.query) }),
  );
}
