import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Table } from './record-table.ts';

/** What XML can't hold; a file with one of these doesn't open. */
// oxlint-disable-next-line no-control-regex -- these are the characters meant
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** The most that a cell takes. */
const longest = 32_767;

/** An XLSX file with a sheet per table. Texts are texts, whatever they begin with. */
export async function tablesAsSheets(tables: readonly Table[]): Promise<Buffer> {
  const sheets = tables.map(({ name, head, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: head.map((title) => ({ width: widthOf(title) })),
    data: [
      head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
      ...rows.map((row) => row.map(cellOf)),
    ],
  }));
  return writeXlsxFile(sheets).toBuffer();
}

function cellOf(cell: Cell): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'object')
    return { value: new Date(`${cell.day}T00:00:00.000Z`), type: Date, format: 'dd-mm-yyyy' };
  return { value: cell.toWellFormed().replace(forbidden, '').slice(0, longest), type: String, wrap: true };
}

/** In characters. */
function widthOf(title: string): number {
  return /leerden|actie|merkten|reden|ambitie|doel$|indicator/.test(title) ? 40 : Math.max(12, title.length);
}
