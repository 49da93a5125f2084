import { byteOrderMark, csvLine } from '../operations/csv.ts';
import type { Table } from './record-table.ts';

/** As Dutch spreadsheets read it: semicolons, a decimal comma, UTF-8 with its mark, and no formulas. */
export function tableAsCsv({ head, rows }: Table): string {
  const lines = rows.map((row) =>
    csvLine(row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.day : cell))),
  );
  return byteOrderMark + csvLine(head) + lines.join('');
}
