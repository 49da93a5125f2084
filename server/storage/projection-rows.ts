import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, BoardId, GoalId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import type { ProjectedAction, ProjectionChange } from './projections.ts';
import type { Bit, Schema } from './schema.ts';

/** Rows per statement: databases limit the number of parameters. */
const chunkOf = 500;

export const actionColumns = [
  'action_row.board',
  'action_row.action',
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
] as const;

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
  };
}

/** Owners by action, sorted by id. */
export async function ownersOf(
  db: Kysely<Schema>,
  board: BoardId,
  ids?: readonly ActionId[],
): Promise<ReadonlyMap<ActionId, readonly PersonId[]>> {
  let query = db.selectFrom('action_owner').select(['action', 'person']).where('board', '=', board);
  if (ids !== undefined) query = query.where('action', 'in', ids);
  const owners = new Map<ActionId, PersonId[]>();
  for (const { action, person } of await query.orderBy('person').execute()) {
    const known = owners.get(action);
    if (known === undefined) owners.set(action, [person]);
    else known.push(person);
  }
  return owners;
}

export async function saveLines(
  db: Transaction<Schema>,
  changes: readonly ProjectionChange[],
): Promise<void> {
  for (const { board, seq, line, lastMovement } of changes) {
    const values = {
      seq,
      ...(line !== null && {
        ambition_title: line.ambition?.title ?? null,
        ambition_paint: line.ambition?.paint ?? null,
        ambition_horizon: line.ambition?.horizon ?? null,
        judgement: line.judgement,
        judgement_note: line.judgementNote,
      }),
      ...(lastMovement !== null && { last_movement: lastMovement }),
    };
    const saved = await db
      .updateTable('board_line')
      .set(values)
      .where('board', '=', board)
      .executeTakeFirst();
    if (saved.numUpdatedRows === 0n)
      await db
        .insertInto('board_line')
        .values({ board, judgement_note: '', ...values })
        .execute();
  }
}

export async function saveActions(
  db: Transaction<Schema>,
  changes: readonly ProjectionChange[],
): Promise<void> {
  for (const { board, upserts, removals } of changes) {
    const touched = [...removals, ...upserts.map((row) => row.id)];
    for (const ids of chunks(touched))
      await db.deleteFrom('action_owner').where('board', '=', board).where('action', 'in', ids).execute();
    for (const ids of chunks(removals))
      await db.deleteFrom('action_row').where('board', '=', board).where('action', 'in', ids).execute();
  }
  const rows = changes.flatMap(({ board, seq, upserts }) => upserts.map((row) => toRow(board, seq, row)));
  for (const chunk of chunks(rows)) {
    await db
      .insertInto('action_row')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['board', 'action']).doUpdateSet((row) => ({
          seq: row.ref('excluded.seq'),
          title: row.ref('excluded.title'),
          goal: row.ref('excluded.goal'),
          goal_title: row.ref('excluded.goal_title'),
          goal_number: row.ref('excluded.goal_number'),
          due: row.ref('excluded.due'),
          state: row.ref('excluded.state'),
          cycle: row.ref('excluded.cycle'),
          stuck: row.ref('excluded.stuck'),
          stuck_reason: row.ref('excluded.stuck_reason'),
          carried: row.ref('excluded.carried'),
          done_at: row.ref('excluded.done_at'),
        })),
      )
      .execute();
  }
  const owners = changes.flatMap(({ board, upserts }) =>
    upserts.flatMap((row) => row.owners.map((person) => ({ board, action: row.id, person }))),
  );
  for (const chunk of chunks(owners)) await db.insertInto('action_owner').values(chunk).execute();
}

function toRow(
  board: BoardId,
  seq: number,
  row: ProjectedAction,
): StoredAction & { board: BoardId; seq: number } {
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
  };
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / chunkOf) }, (_, at) =>
    items.slice(at * chunkOf, (at + 1) * chunkOf),
  );
}
