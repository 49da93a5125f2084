import { exportQuery } from '@verbeterbord/shared/api/records.ts';
import { z } from 'zod';
import { boardAsked } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { cycleParams } from './cycle-params.ts';
import { languageOf, sayIn } from './export-words.ts';
import { lineOf } from './record-of.ts';
import { actionsTable, cyclesTable } from './record-table.ts';
import { sendFile } from './send-file.ts';

const file = z.unknown().describe('The file');

/** The history to take along, without names: as JSON, as CSV for a spreadsheet, or as a sheet. */
export function recordExportRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/boards/:id/records/export',
    {
      config: { rule: 'board:history' },
      schema: {
        ...describe('All closed cycles of a board as a file', 'cycles', { 200: file }),
        params: boardParams,
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const { row } = boardAsked(request);
      const lines = (await deps.records.list(row.id)).map(lineOf);
      const actions = await deps.records.allActions(row.id);
      const say = sayIn(languageOf(request.query.language, request));
      return sendFile(reply, request.query.format, {
        name: `${say('geschiedenis')}-${row.id}`,
        tables: [cyclesTable(lines, say), actionsTable(actions, say)],
        whole: () => ({
          board: { id: row.id, title: row.title },
          records: lines.map((line) =>
            Object.assign(line, { actions: actions.filter(({ number }) => number === line.number) }),
          ),
        }),
      });
    },
  );

  app.get(
    '/boards/:id/records/:number/export',
    {
      config: { rule: 'board:history' },
      schema: {
        ...describe('The record of one closed cycle as a file', 'cycles', { 200: file }),
        params: cycleParams,
        querystring: exportQuery,
      },
    },
    async (request, reply) => {
      const { row } = boardAsked(request);
      const { number } = request.params;
      const record = await deps.records.find(row.id, number);
      if (record === null) throw new HttpProblem('not-found');
      const actions = await deps.records.actionsOf(row.id, number);
      const numbered = actions.map((action) => Object.assign({ number }, action));
      const say = sayIn(languageOf(request.query.language, request));
      return sendFile(reply, request.query.format, {
        name: `${say('verslag')}-${say('ronde')}-${number}-${row.id}`,
        // a file of one table: what became of each action
        tables: [actionsTable(numbered, say), cyclesTable([lineOf(record)], say)],
        whole: () => ({
          board: { id: row.id, title: row.title },
          ...lineOf(record),
          goals: record.content.goals,
          successes: record.content.successes,
          actions,
        }),
      });
    },
  );
}
