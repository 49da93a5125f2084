import { lineOf } from '@verbeterbord/shared/board/project.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import { asId, type ActionId, type BoardId, type GoalId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
import type { Bit } from '../bit.ts';
import { chunks } from '../chunks.ts';
import { BulkStatement } from '../engine/bulk-statement.ts';
import type { Schema } from '../schema.ts';
import type { ProjectedAction, ProjectionChange } from './projections.ts';

/** What stands in a row of an action beside its key and the seq that it was read at. */
const fields = [
  'title',
  'goal',
  'goal_title',
  'goal_number',
  'due',
  'state',
  'cycle',
  'stuck',
  'stuck_reason',
  'carried',
  'done_at',
  'created_at',
  'created_by',
] as const satisfies readonly (keyof StoredAction)[];

export const actionColumns = ['action_row.board', 'action_row.action', ...fields] as const;

interface StoredAction {
  readonly action: ActionId;
  readonly title: string;
  readonly goal: GoalId | null;
  readonly goal_title: string | null;
  readonly goal_number: number | null;
  readonly due: Day | null;
  readonly state: ActionState;
  readonly cycle: number | null;
  readonly stuck: Bit;
  readonly stuck_reason: string;
  readonly carried: number;
  readonly done_at: Instant | null;
  readonly created_at: Instant | null;
  readonly created_by: PersonId | null;
}

export function toAction(row: StoredAction): Omit<ProjectedAction, 'owners'> {
  return {
    id: row.action,
    title: row.title,
    goal:
      row.goal === null ? null : { id: row.goal, title: row.goal_title ?? '', number: row.goal_number ?? 1 },
    due: row.due,
    state: row.state,
    cycle: row.cycle,
    stuck: row.stuck === 1,
    stuckReason: row.stuck_reason,
    carried: row.carried,
    done: row.done_at,
    created: row.created_at,
    createdBy: row.created_by,
  };
}

/** An action is known by its board and its id: a foreign client may use one id on two boards. */
export interface ActionKey {
  readonly board: BoardId;
  readonly action: ActionId;
}

/** `(board, action)` is one of these; both databases take a list of rows so. At most a chunk of keys. */
function isOneOf(keys: readonly ActionKey[]): RawBuilder<boolean> {
  const rows = keys.map(({ board, action }) => sql`(${board}, ${action})`);
  return sql<boolean>`(board, action) in (values ${sql.join(rows)})`;
}

/** The rows of these actions, with their owners sorted by id: two statements a chunk, however many boards they are of. */
export async function actionsAt(
  db: Kysely<Schema>,
  keys: readonly ActionKey[],
): Promise<(ProjectedAction & { readonly board: BoardId })[]> {
  const found: (ProjectedAction & { readonly board: BoardId })[] = [];
  for (const chunk of chunks(keys)) found.push(...(await actionsThat(db, isOneOf(chunk))));
  return found;
}

/** All rows of a board, likewise. */
export async function actionsOn(
  db: Kysely<Schema>,
  board: BoardId,
): Promise<(ProjectedAction & { readonly board: BoardId })[]> {
  return actionsThat(db, sql<boolean>`board = ${board}`);
}

/** `which` is asked of `board` and `action`, for the actions as well as their owners. */
async function actionsThat(db: Kysely<Schema>, which: RawBuilder<boolean>) {
  const rows = await db.selectFrom('action_row').select(actionColumns).where(which).execute();
  const owners = await db
    .selectFrom('action_owner')
    .select(['board', 'action', 'person'])
    .where(which)
    .orderBy('person')
    .execute();
  return withOwners(rows, owners);
}

function withOwners(
  rows: readonly (StoredAction & { readonly board: BoardId })[],
  owners: readonly (ActionKey & { readonly person: PersonId })[],
): (ProjectedAction & { readonly board: BoardId })[] {
  const byAction = new Map<string, PersonId[]>();
  for (const { board, action, person } of owners) {
    const key = `${board} ${action}`;
    const known = byAction.get(key);
    if (known === undefined) byAction.set(key, [person]);
    else known.push(person);
  }
  return rows.map((row) => ({
    ...toAction(row),
    owners: byAction.get(`${row.board} ${row.action}`) ?? [],
    board: row.board,
  }));
}

const moveLines = new BulkStatement((db, rows) => {
  const row = { board: asId<BoardId>(''), seq: 0, judgement_note: '', last_movement: null };
  return db
    .insertInto('board_line')
    .values(Array.from({ length: rows }, () => row))
    .onConflict((conflict) =>
      conflict.column('board').doUpdateSet((values) => ({
        seq: values.ref('excluded.seq'),
        last_movement: values.fn.coalesce('excluded.last_movement', 'board_line.last_movement'),
      })),
    )
    .compile();
});

/** Seq and movement of every board, and the line of those whose ambitions changed. */
export async function saveLines(
  db: Transaction<Schema>,
  changes: readonly ProjectionChange[],
): Promise<void> {
  await moveLines.run(
    db,
    changes.map(({ board, seq, lastMovement }) => [board, seq, '', lastMovement]),
  );
  for (const { board, lists } of changes) {
    if (lists.ambitions === undefined) continue;
    const line = lineOf(lists.ambitions);
    await db
      .updateTable('board_line')
      .set({
        ambition_title: line.ambition?.title ?? null,
        ambition_paint: line.ambition?.paint ?? null,
        ambition_horizon: line.ambition?.horizon ?? null,
        judgement: line.judgement,
        judgement_note: line.judgementNote,
      })
      .where('board', '=', board)
      .execute();
  }
}

export async function saveActions(
  db: Transaction<Schema>,
  changes: readonly ProjectionChange[],
): Promise<void> {
  const removed = changes.flatMap(({ board, removals }) => removals.map((action) => ({ board, action })));
  const reowned = changes.map(({ board, upserts, sameOwners }) => {
    const same = new Set(sameOwners);
    return { board, rows: upserts.filter(({ id }) => !same.has(id)) };
  });
  const disowned = reowned.flatMap(({ board, rows }) => rows.map(({ id }) => ({ board, action: id })));
  for (const keys of chunks([...removed, ...disowned]))
    await db.deleteFrom('action_owner').where(isOneOf(keys)).execute();
  for (const keys of chunks(removed)) await db.deleteFrom('action_row').where(isOneOf(keys)).execute();
  const rows = changes.flatMap(({ board, seq, upserts }) => upserts.map((row) => toRow(board, seq, row)));
  await upsertRows.run(
    db,
    rows.map((row) => rowColumns.map((column) => row[column])),
  );
  await retell.run(
    db,
    changes.flatMap(({ board, seq, retold = [] }) =>
      retold.map(({ id, title, stuckReason }) => [board, id, seq, title, stuckReason]),
    ),
  );
  const owners = reowned.flatMap(({ board, rows }) =>
    rows.flatMap((row) => row.owners.map((person) => ({ board, action: row.id, person }))),
  );
  for (const chunk of chunks(owners)) await db.insertInto('action_owner').values(chunk).execute();
}

type StoredRow = StoredAction & { readonly board: BoardId; readonly seq: number };

const rowColumns = ['board', 'action', 'seq', ...fields] as const satisfies readonly (keyof StoredRow)[];

const upsertRows = new BulkStatement((db, rows) => {
  const row = Object.fromEntries(rowColumns.map((column) => [column, ''])) as unknown as StoredRow;
  return db
    .insertInto('action_row')
    .values(Array.from({ length: rows }, () => row))
    .onConflict((conflict) =>
      conflict
        .columns(['board', 'action'])
        .doUpdateSet((values) =>
          Object.fromEntries(
            (['seq', ...fields] as const).map((column) => [column, values.ref(`excluded.${column}`)]),
          ),
        ),
    )
    .compile();
});

/** Texts alone: the indexes stay as they are. */
const retell = new BulkStatement((db, rows) => {
  const values = sql.join(Array.from({ length: rows }, () => sql`(${''}, ${''}, ${0}, ${''}, ${''})`));
  return sql`
    with told (board, action, seq, title, stuck_reason) as (values ${values})
    update action_row set seq = told.seq, title = told.title, stuck_reason = told.stuck_reason
    from told where action_row.board = told.board and action_row.action = told.action`.compile(db);
});

function toRow(board: BoardId, seq: number, row: ProjectedAction): StoredRow {
  return {
    board,
    action: row.id,
    seq,
    title: row.title,
    goal: row.goal?.id ?? null,
    goal_title: row.goal?.title ?? null,
    goal_number: row.goal?.number ?? null,
    due: row.due,
    state: row.state,
    cycle: row.cycle,
    stuck: row.stuck ? 1 : 0,
    stuck_reason: row.stuckReason,
    carried: row.carried,
    done_at: row.done,
    created_at: row.created,
    created_by: row.createdBy,
  };
}
