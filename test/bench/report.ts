import type { Row } from './measure/row.ts';

const columns = ['workload', 'measure', 'ours', 'peers', 'ratio', 'target'] as const;

/** The scoreboard as a Markdown table, aligned for a terminal. */
export function renderTable(rows: readonly Row[]): string {
  const verdict = (row: Row): string => (row.reached === null ? '' : row.reached ? 'yes' : 'NO');
  const lines = [
    [...columns, 'reached'],
    ...rows.map((row) => [...columns.map((column) => row[column].replaceAll('|', '/')), verdict(row)]),
  ];
  const widths =
    lines[0]?.map((_, index) => Math.max(...lines.map((line) => line[index]?.length ?? 0))) ?? [];
  const write = (line: readonly string[]): string =>
    `| ${line.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  return [
    write(head),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...body.map(write),
  ].join('\n');
}
