/** Says to spreadsheets that the file is UTF-8. */
export const byteOrderMark = '\u{FEFF}';

/** A spreadsheet runs a cell that begins with one of these as a formula. */
const formula = /^[=+\-@\t\r]/;

/** One line of a CSV file as Dutch spreadsheets read it: semicolons, decimal commas, quotes where needed, no formulas, CRLF. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(';')}\r\n`;
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  // one below zero is no formula
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
