import { importLimits } from '@verbeterbord/shared/api/imports.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { readable, unreadable, type Readable } from './readable.ts';
import { columnRoleOf } from './words.ts';

export const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

export interface DelimitedRows {
  readonly delimiter: Delimiter;
  /** All as wide as the widest; rows without any text are gone. */
  readonly rows: readonly (readonly string[])[];
}

/** Rows and cells of a CSV or of what was copied from a spreadsheet. Cells are text, whatever a spreadsheet would make of them. */
export function readDelimited(text: string, delimiter: Delimiter): Readable<DelimitedRows> {
  if (text.length > importLimits.text)
    return unreadable('too-large', { found: text.length, most: importLimits.text });
  let parsed: string[][];
  try {
    parsed = parse(withoutHint(text), {
      delimiter,
      relax_column_count: true,
      // a quote in the middle of a cell is a quote: "5 m²" or 3" pijp
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: unknown };
    return unreadable('malformed-csv', { line: typeof lines === 'number' ? lines : null });
  }
  const rows = parsed.filter((row) => row.some((cell) => cell.trim() !== ''));
  const wide = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (wide > importLimits.columns)
    return unreadable('too-many-columns', { found: wide, most: importLimits.columns });
  // one more for titles of columns
  if (rows.length > importLimits.cards + 1)
    return unreadable('too-many-cards', { found: rows.length, most: importLimits.cards });
  const padded = rows.map((row) => Array.from({ length: wide }, (_, at) => row[at]?.trim() ?? ''));
  return readable({ delimiter, rows: padded });
}

/** What parts the cells: the one that is there most in the first lines, outside quotes. Null when there is none. */
export function delimiterOf(text: string): Delimiter | null {
  const said = /^sep=([;,\t])/i.exec(text)?.[1];
  if (said !== undefined) return said as Delimiter;
  const head = text.slice(0, 20_000).replaceAll(/"(?:[^"]|"")*"/g, '');
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  const counts = delimiters.map((delimiter) => {
    const per = lines.map((line) => line.split(delimiter).length - 1);
    // a comma in one sentence parts no cells: most lines have some, or the first one names columns
    const parts = per.filter((count) => count > 0).length * 2 > lines.length;
    const names = lines[0]?.split(delimiter) ?? [];
    const isCell = parts || (names.length > 1 && names.some((name) => columnRoleOf(name) !== null));
    return { delimiter, score: isCell ? per.reduce((sum, count) => sum + count, 0) : 0 };
  });
  const best = counts.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : null;
}

/** Without the first line with which a spreadsheet is told what parts the cells. */
function withoutHint(text: string): string {
  return text.replace(/^sep=[;,\t][^\n]*\n/i, '');
}
