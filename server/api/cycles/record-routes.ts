import { boardFigures, record, records } from '@verbeterbord/shared/api/records.ts';
import { boardAsked } from '../../auth/route-rules.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { cycleParams } from './cycle-params.ts';
import { figuresOf } from './figures-of.ts';
import { lineOf, recordOf } from './record-of.ts';

/** Looking back: closed cycles, one by one and in figures. */
export function recordRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/boards/:id/records',
    {
      config: { rule: 'board:history' },
      schema: {
        ...describe('Closed cycles of a board, newest first', 'cycles', { 200: records }),
        params: boardParams,
      },
    },
    async (request) => {
      const { id } = request.params;
      const destroyed = await deps.destruction.ofBoard(id);
      return {
        records: (await deps.records.list(id)).map(lineOf),
        destroyed: destroyed.map(({ number, start, end, at }) => ({ number, start, end, at })),
      };
    },
  );

  app.get(
    '/boards/:id/records/:number',
    {
      config: { rule: 'board:history' },
      schema: {
        ...describe('The record of a closed cycle; names for its team alone, for a year', 'cycles', {
          200: record,
        }),
        params: cycleParams,
      },
    },
    (request) => recordOf(deps, boardAsked(request), request.params.number),
  );

  app.get(
    '/boards/:id/figures',
    {
      config: { rule: 'board:history' },
      schema: {
        ...describe('What the charts of the history show; nothing per person', 'cycles', {
          200: boardFigures,
        }),
        params: boardParams,
      },
    },
    (request) => figuresOf(deps, request.params.id),
  );
}
