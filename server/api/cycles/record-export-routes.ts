import { exportQuery, type ExportFormat } from '@verbeterbord/shared/api/records.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { z } from 'zod';
import { boardAsked } from '../../auth/route-rules.ts';
import { HttpProblem } from '../../http/problems.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { boardParams } from '../boards/board-params.ts';
import { describe } from '../describe.ts';
import { cycleParams } from './cycle-params.ts';
import { lineOf } from './record-of.ts';
import { actionsTable, cyclesTable, type Table } from './record-table.ts';
import { tableAsCsv } from './table-as-csv.ts';
import { tablesAsSheets } from './tables-as-sheets.ts';

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>;

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
      const { format } = request.query;
      const lines = (await deps.records.list(row.id)).map(lineOf);
      const actions = await deps.records.allActions(row.id);
      const bytes = await fileOf(format, [cyclesTable(lines), actionsTable(actions)], () => ({
        board: { id: row.id, title: row.title },
        records: lines.map((line) =>
          Object.assign(line, { actions: actions.filter(({ number }) => number === line.number) }),
        ),
      }));
      return reply
        .type(types[format])
        .header('content-disposition', `attachment; filename="${nameOf('geschiedenis', row.id)}.${format}"`)
        .send(bytes);
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
      const { format } = request.query;
      const record = await deps.records.find(row.id, number);
      if (record === null) throw new HttpProblem('not-found');
      const actions = await deps.records.actionsOf(row.id, number);
      const numbered = actions.map((action) => Object.assign({ number }, action));
      // a file of one table: what became of each action
      const bytes = await fileOf(format, [actionsTable(numbered), cyclesTable([lineOf(record)])], () => ({
        board: { id: row.id, title: row.title },
        ...lineOf(record),
        goals: record.content.goals,
        successes: record.content.successes,
        actions,
      }));
      return reply
        .type(types[format])
        .header(
          'content-disposition',
          `attachment; filename="${nameOf(`verslag-ronde-${number}`, row.id)}.${format}"`,
        )
        .send(bytes);
    },
  );
}

/** CSV holds one table: the first. */
async function fileOf(
  format: ExportFormat,
  tables: readonly [Table, ...Table[]],
  whole: () => object,
): Promise<Buffer> {
  if (format === 'xlsx') return tablesAsSheets(tables);
  return Buffer.from(format === 'csv' ? tableAsCsv(tables[0]) : `${JSON.stringify(whole(), null, 2)}\n`);
}

/** An id is safe in a file's name; a title isn't. */
function nameOf(what: string, board: BoardId): string {
  return `${what}-${board}`;
}
