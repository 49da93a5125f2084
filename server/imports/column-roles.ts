import type { ColumnRole } from '@verbeterbord/shared/api/imports.ts';
import { OwnerNames } from './owner-names.ts';
import type { ImportContext } from './plan-builder.ts';
import { readDate } from './read-date.ts';
import { columnRoleOf, stateOf } from './words.ts';

type Rows = readonly (readonly string[])[];

/** Whether the first row names the columns: one of its cells is such a name, and none is a day. */
export function hasHeader([first = []]: Rows, { today }: ImportContext): boolean {
  return (
    first.some((cell) => columnRoleOf(cell) !== null) && first.every((cell) => readDate(cell, today) === null)
  );
}

/** What each column holds: by its name, else by what stands in it. Exactly one is the title; what says nothing to us are notes. */
export function guessRoles(rows: Rows, header: boolean, context: ImportContext): ColumnRole[] {
  const names = header ? (rows[0] ?? []) : [];
  const body = header ? rows.slice(1) : rows;
  const width = rows[0]?.length ?? 0;
  const taken = new Set<ColumnRole>();
  const roles = Array.from({ length: width }, (_, at): ColumnRole | null => {
    const role = columnRoleOf(names[at] ?? '');
    if (role === null || role === 'notes' || (taken.has(role) && role !== 'owner')) return role && 'notes';
    taken.add(role);
    return role;
  });
  const nobody = new OwnerNames(context.people, {});
  const guess = (role: ColumnRole, fits: (cell: string) => boolean): void => {
    if (taken.has(role)) return;
    const shares = roles.map((known, at) => (known === null ? share(body, at, fits) : 0));
    const best = shares.indexOf(Math.max(...shares));
    if (best === -1 || (shares[best] ?? 0) < 0.5) return;
    roles[best] = role;
    taken.add(role);
  };
  if (width > 1) {
    guess('due', (cell) => readDate(cell, context.today) !== null);
    guess('owner', (cell) => nobody.find(cell.split(/[,;/&]/)[0] ?? '') !== null);
    if (!header) guess('state', (cell) => cell.length > 1 && stateOf(cell) !== null);
  }
  if (!taken.has('title')) {
    const at = titleColumn(roles, body);
    if (at !== -1) roles[at] = 'title';
  }
  return roles.map((role) => role ?? 'notes');
}

/** The column of which most tells something: the first that is nearly as long as the longest. */
function titleColumn(roles: readonly (ColumnRole | null)[], body: Rows): number {
  const lengths = roles.map((role, at) =>
    role === null || (role === 'notes' && !roles.includes(null))
      ? body.reduce((sum, row) => sum + Math.min(row[at]?.length ?? 0, 80), 0)
      : 0,
  );
  const most = Math.max(0, ...lengths);
  return most === 0 ? -1 : lengths.findIndex((length) => length >= most * 0.6);
}

/** Which part of the filled cells of a column is like this. */
function share(body: Rows, at: number, fits: (cell: string) => boolean): number {
  const filled = body
    .map((row) => row[at] ?? '')
    .filter((cell) => cell !== '')
    .slice(0, 100);
  return filled.length === 0 ? 0 : filled.filter(fits).length / filled.length;
}
