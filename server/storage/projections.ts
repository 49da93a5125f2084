import type { Action, ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { JudgementValue } from '@verbeterbord/shared/domain/ambition.ts';
import type { ActionId, BoardId, GoalId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** An unarchived action, as lists over all boards show it. */
export interface ActionRow {
  readonly action: ActionId;
  readonly title: string;
  readonly goal: { readonly id: GoalId; readonly title: string; readonly number: number } | null;
  readonly due: Day | null;
  readonly state: ActionState;
  readonly cycle: number | null;
  readonly stuck: boolean;
  readonly stuckReason: string;
  readonly carried: number;
  readonly doneAt: Instant | null;
  readonly owners: Action['owners'];
}

/** What the overview shows of a board, apart from counts. */
export interface LineRow {
  readonly ambition: {
    readonly title: string;
    readonly paint: number;
    readonly horizon: number | null;
  } | null;
  readonly judgement: JudgementValue | null;
  readonly judgementNote: string;
}

/** A change to the projection of one board, as of `seq` of the log. */
export interface ProjectionChange {
  readonly board: BoardId;
  readonly seq: number;
  readonly upserts: readonly ActionRow[];
  readonly removals: readonly ActionId[];
  readonly line: LineRow;
  /** When the board last moved; null leaves what is there. */
  readonly lastMovement: Instant | null;
}

export interface StoredLine extends LineRow {
  readonly seq: number;
  readonly lastMovement: Instant | null;
}

/** How many actions of a board are in one state of one cycle. */
export interface ActionCount {
  readonly board: BoardId;
  readonly state: ActionState;
  readonly cycle: number;
  readonly stuck: boolean;
  readonly count: number;
}

const actionColumns = [
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

/** Rows derived from the boards' documents; disposable. */
export class ProjectionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Writes a change in one transaction. False when the board has a newer one: then nothing is written. */
  async apply(change: ProjectionChange): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const stored = await db
        .selectFrom('board_line')
        .select('seq')
        .where('board', '=', change.board)
        .executeTakeFirst();
      if (stored !== undefined && stored.seq > change.seq) return false;
      await saveLine(db, change);
      for (const action of change.removals) await removeAction(db, change.board, action);
      for (const row of change.upserts) await saveAction(db, change.board, change.seq, row);
      return true;
    });
  }

  /** The actions of a board as they are projected, by id. */
  async actionsOf(board: BoardId): Promise<ReadonlyMap<ActionId, ActionRow>> {
    const rows = await this.#db
      .selectFrom('action_row')
      .select(actionColumns)
      .where('board', '=', board)
      .execute();
    const owners = await this.#db
      .selectFrom('action_owner')
      .select(['action', 'person'])
      .where('board', '=', board)
      .orderBy('person')
      .execute();
    const of = Map.groupBy(owners, (owner) => owner.action);
    return new Map(
      rows.map((row) => [
        row.action,
        { ...toAction(row), owners: (of.get(row.action) ?? []).map((o) => o.person) },
      ]),
    );
  }

  /** All unarchived actions that a person owns, over all boards. */
  async actionsOwnedBy(
    person: PersonId,
  ): Promise<(Omit<ActionRow, 'owners'> & { readonly board: BoardId })[]> {
    const rows = await this.#db
      .selectFrom('action_owner')
      .innerJoin('action_row', (join) =>
        join
          .onRef('action_row.board', '=', 'action_owner.board')
          .onRef('action_row.action', '=', 'action_owner.action'),
      )
      .select(actionColumns)
      .where('action_owner.person', '=', person)
      .execute();
    return rows.map((row) => ({ board: row.board, ...toAction(row) }));
  }

  async lines(): Promise<ReadonlyMap<BoardId, StoredLine>> {
    const rows = await this.#db
      .selectFrom('board_line')
      .select([
        'board',
        'seq',
        'ambition_title',
        'ambition_paint',
        'ambition_horizon',
        'judgement',
        'judgement_note',
        'last_movement',
      ])
      .execute();
    return new Map(
      rows.map((row) => [
        row.board,
        {
          seq: row.seq,
          ambition:
            row.ambition_title === null
              ? null
              : { title: row.ambition_title, paint: row.ambition_paint ?? 1, horizon: row.ambition_horizon },
          judgement: row.judgement,
          judgementNote: row.judgement_note,
          lastMovement: row.last_movement,
        },
      ]),
    );
  }

  /** Counts over all boards of actions that a cycle has chosen. */
  async counts(): Promise<ActionCount[]> {
    const rows = await this.#db
      .selectFrom('action_row')
      .select(['board', 'state', 'cycle', 'stuck'])
      .select((expression) => expression.fn.countAll<number>().as('count'))
      .where('cycle', 'is not', null)
      .groupBy(['board', 'state', 'cycle', 'stuck'])
      .execute();
    return rows.map((row) => ({
      ...row,
      cycle: row.cycle ?? 0,
      stuck: row.stuck === 1,
      count: Number(row.count),
    }));
  }

  /** The highest seq in each board's log or snapshot: what a projection must have reached to be up to date. */
  async logHeads(): Promise<ReadonlyMap<BoardId, number>> {
    const heads = new Map<BoardId, number>();
    const snapshots = await this.#db.selectFrom('board_snapshot').select(['board', 'up_to_seq']).execute();
    for (const row of snapshots) heads.set(row.board, row.up_to_seq);
    const updates = await this.#db
      .selectFrom('board_update')
      .select('board')
      .select((expression) => expression.fn.max('seq').as('seq'))
      .groupBy('board')
      .execute();
    for (const row of updates) heads.set(row.board, Math.max(heads.get(row.board) ?? 0, Number(row.seq)));
    return heads;
  }

  async clear(): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('action_owner').execute();
      await db.deleteFrom('action_row').execute();
      await db.deleteFrom('board_line').execute();
    });
  }
}

interface StoredAction {
  readonly action: ActionId;
  readonly title: string;
  readonly goal: GoalId | null;
  readonly goal_title: string | null;
  readonly goal_number: number | null;
  readonly due: Day | null;
  readonly state: ActionState;
  readonly cycle: number | null;
  readonly stuck: number;
  readonly stuck_reason: string;
  readonly carried: number;
  readonly done_at: Instant | null;
}

function toAction(row: StoredAction): Omit<ActionRow, 'owners'> {
  return {
    action: row.action,
    title: row.title,
    goal:
      row.goal === null ? null : { id: row.goal, title: row.goal_title ?? '', number: row.goal_number ?? 1 },
    due: row.due,
    state: row.state,
    cycle: row.cycle,
    stuck: row.stuck === 1,
    stuckReason: row.stuck_reason,
    carried: row.carried,
    doneAt: row.done_at,
  };
}

async function saveLine(
  db: Transaction<Schema>,
  { board, seq, line, lastMovement }: ProjectionChange,
): Promise<void> {
  const values = {
    seq,
    ambition_title: line.ambition?.title ?? null,
    ambition_paint: line.ambition?.paint ?? null,
    ambition_horizon: line.ambition?.horizon ?? null,
    judgement: line.judgement,
    judgement_note: line.judgementNote,
    ...(lastMovement !== null && { last_movement: lastMovement }),
  };
  await db
    .insertInto('board_line')
    .values({ board, last_movement: null, ...values })
    .onConflict((conflict) => conflict.column('board').doUpdateSet(values))
    .execute();
}

async function removeAction(db: Transaction<Schema>, board: BoardId, action: ActionId): Promise<void> {
  await db.deleteFrom('action_owner').where('board', '=', board).where('action', '=', action).execute();
  await db.deleteFrom('action_row').where('board', '=', board).where('action', '=', action).execute();
}

async function saveAction(
  db: Transaction<Schema>,
  board: BoardId,
  seq: number,
  row: ActionRow,
): Promise<void> {
  const values = {
    seq,
    title: row.title,
    goal: row.goal?.id ?? null,
    goal_title: row.goal?.title ?? null,
    goal_number: row.goal?.number ?? null,
    due: row.due,
    state: row.state,
    cycle: row.cycle,
    stuck: row.stuck ? (1 as const) : (0 as const),
    stuck_reason: row.stuckReason,
    carried: row.carried,
    done_at: row.doneAt,
  };
  await db
    .insertInto('action_row')
    .values({ board, action: row.action, ...values })
    .onConflict((conflict) => conflict.columns(['board', 'action']).doUpdateSet(values))
    .execute();
  await db.deleteFrom('action_owner').where('board', '=', board).where('action', '=', row.action).execute();
  for (const person of row.owners)
    await db.insertInto('action_owner').values({ board, action: row.action, person }).execute();
}
