import type { ExportFormat } from '@verbeterbord/shared/api/records.ts';
import type { FastifyReply } from 'fastify';
import type { Table } from './record-table.ts';
import { tableAsCsv } from './table-as-csv.ts';
import { tablesAsSheets } from './tables-as-sheets.ts';

const types = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<ExportFormat, string>;

/** What a file is made of. */
export interface FileParts {
  /** Without its ending; an id is safe in it, a title isn't. */
  readonly name: string;
  /** CSV holds one table: the first, unless another is made for it. */
  readonly tables: readonly [Table, ...Table[]];
  readonly csv?: Table;
  /** Everything, for programs. */
  readonly whole: () => object;
}

/** Answers with a file to keep: JSON, CSV for a spreadsheet, or a sheet per table. */
export async function sendFile(
  reply: FastifyReply,
  format: ExportFormat,
  { name, tables, csv, whole }: FileParts,
): Promise<FastifyReply> {
  const bytes =
    format === 'xlsx'
      ? await tablesAsSheets(tables)
      : Buffer.from(
          format === 'csv' ? tableAsCsv(csv ?? tables[0]) : `${JSON.stringify(whole(), null, 2)}\n`,
        );
  return reply
    .type(types[format])
    .header('content-disposition', `attachment; filename="${name}.${format}"`)
    .send(bytes);
}
