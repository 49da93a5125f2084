import type { ColumnRole, ImportChoices, ImportReading } from '@verbeterbord/shared/api/imports.ts';
import { guessRoles, hasHeader } from './column-roles.ts';
import type { ImportPlan } from './import-plan.ts';
import { PlanBuilder, type ImportContext } from './plan-builder.ts';
import type { DelimitedRows } from './read-delimited.ts';
import { unreadable, type Readable } from './readable.ts';
import { columnRoleOf, stateOf } from './words.ts';

/** What a table came to, and how it was read, so that it can be read otherwise. */
export interface ReadTable {
  readonly read: Pick<ImportReading, 'delimiter' | 'header' | 'columns'>;
  readonly plan: Readable<ImportPlan>;
}

/** Rows of a spreadsheet or CSV as actions. */
export function readTable(
  { delimiter, rows }: DelimitedRows,
  context: ImportContext,
  choices: ImportChoices,
): ReadTable {
  const header = choices.header ?? hasHeader(rows, context);
  const names = header ? (rows[0] ?? []) : [];
  const body = header ? rows.slice(1) : rows;
  const guessed = guessRoles(rows, header, context);
  const roles = guessed.map((role, at) => choices.columns?.[at] ?? role);
  const columns = roles.map((role, at) => ({
    name: (names[at] ?? '').slice(0, 100),
    samples: body
      .map((row) => (row[at] ?? '').slice(0, 100))
      .filter(Boolean)
      .slice(0, 3),
    role,
  }));
  const read = { delimiter, header, columns };
  if (!roles.includes('title')) return { read, plan: unreadable('no-title-column') };
  const plan = new PlanBuilder(context, choices);
  const cells = new RowReader(names, roles);
  for (const row of body) cells.add(row, plan);
  for (const [at, role] of roles.entries())
    if (role === 'none') {
      const filled = body.filter((row) => row[at] !== '').length;
      plan.leaveOut('columns', 'chosen', Math.min(filled, 1), names[at] ?? null);
    }
  return { read, plan: plan.build(null) };
}

class RowReader {
  readonly #names: readonly string[];
  readonly #roles: readonly ColumnRole[];

  constructor(names: readonly string[], roles: readonly ColumnRole[]) {
    this.#names = names;
    this.#roles = roles;
  }

  add(row: readonly string[], plan: PlanBuilder): void {
    const title = this.#cell(row, 'title');
    if (title.trim() === '') {
      plan.leaveOut('rows', 'no-title');
      return;
    }
    const written = this.#cell(row, 'state');
    const state = written === '' ? 'todo' : stateOf(written);
    if (state === null) plan.leaveOut('states', 'in-notes');
    plan.add({
      to: state ?? 'todo',
      title,
      goal: this.#cell(row, 'goal'),
      owners: row.filter((cell, at) => this.#roles[at] === 'owner' && cell !== '').join(', '),
      due: this.#cell(row, 'due'),
      more: [...(state === null ? [`Status: ${written}`] : []), ...this.#notes(row)],
    });
  }

  /** What stands in the first column of this role. */
  #cell(row: readonly string[], role: ColumnRole): string {
    return row[this.#roles.indexOf(role)] ?? '';
  }

  /** What has no place of its own, with the name of its column unless that says "notes". */
  #notes(row: readonly string[]): string[] {
    return row.flatMap((cell, at) => {
      const role = this.#roles[at] ?? 'notes';
      if (cell === '' || role === 'none' || role === 'owner') return [];
      if (role !== 'notes' && this.#roles.indexOf(role) === at) return [];
      const name = this.#names[at] ?? '';
      return [name === '' || columnRoleOf(name) === 'notes' ? cell : `${name}: ${cell}`];
    });
  }
}
