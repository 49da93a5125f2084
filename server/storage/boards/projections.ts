import type {
  AmbitionRow,
  BoardLists,
  BoardRow,
  GoalRow,
  ListedAction,
  SuccessRow,
} from '@verbeterbord/shared/board/project.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { ambitionsOn, goalsOn, saveLists, successesOn } from './list-rows.ts';
import {
  actionColumns,
  actionsAt,
  actionsOn,
  saveActions,
  saveLines,
  toAction,
  type ActionKey,
} from './projection-rows.ts';

/** What SQL keeps of an action that isn't in the bin. */
export type ProjectedAction = Omit<ListedAction, 'archived'>;
/** What SQL keeps of a board for the overview, apart from counts. */
export type ProjectedLine = Pick<BoardRow, 'judgement' | 'judgementNote'> & {
  readonly ambition: Omit<NonNullable<BoardRow['ambition']>, 'id'> | null;
};

/** A change to the projection of one board, as of `seq` of the log. */
export interface ProjectionChange {
  readonly board: BoardId;
  readonly seq: number;
  readonly upserts: readonly ProjectedAction[];
  /** Rows of which only texts, that is title and reason, aren't as they are stored. */
  readonly retold?: readonly ProjectedAction[];
  readonly removals: readonly ActionId[];
  /** Of the upserts those whose owners are as they are stored. */
  readonly sameOwners?: readonly ActionId[];
  /** Each whole; those that aren't there stay as they are. The board's line follows from its ambitions. */
  readonly lists: Partial<BoardLists>;
  /** When the board last moved; null leaves what is there. */
  readonly lastMovement: Instant | null;
}

export interface StoredLine extends ProjectedLine {
  readonly seq: number;
  readonly lastMovement: Instant | null;
}

export type OwnedAction = Omit<ProjectedAction, 'owners'> & { readonly board: BoardId };

/** How many actions of a board are in one state of one cycle. */
export interface ActionCount {
  readonly board: BoardId;
  readonly state: ActionState;
  readonly cycle: number;
  readonly stuck: boolean;
  readonly count: number;
}

/** Rows derived from the boards' documents; disposable. */
export class ProjectionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Writes changes of any number of boards in one transaction, each board once. One that is older than what is stored is left out. */
  async apply(changes: readonly ProjectionChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.#db.transaction().execute(async (db) => {
      const boards = changes.map((change) => change.board);
      const stored = await db
        .selectFrom('board_line')
        .select(['board', 'seq'])
        .where('board', 'in', boards)
        .execute();
      const seqs = new Map(stored.map((row) => [row.board, row.seq]));
      const newer = changes.filter((change) => change.seq >= (seqs.get(change.board) ?? 0));
      await saveLines(db, newer);
      await saveActions(db, newer);
      await saveLists(db, newer);
    });
  }

  /** All actions of a board as they are projected. */
  async actionsOf(board: BoardId): Promise<(ProjectedAction & { readonly board: BoardId })[]> {
    return actionsOn(this.#db, board);
  }

  /** These actions as they are projected, of any number of boards. */
  async actionsAt(keys: readonly ActionKey[]): Promise<(ProjectedAction & { readonly board: BoardId })[]> {
    return actionsAt(this.#db, keys);
  }

  /** The actions that a person owns, over all boards, without those in the bin and those that were done before `doneSince`. */
  async actionsOwnedBy(person: PersonId, doneSince: Instant): Promise<OwnedAction[]> {
    const rows = await this.#db
      .selectFrom('action_owner')
      .innerJoin('action_row', (join) =>
        join
          .onRef('action_row.board', '=', 'action_owner.board')
          .onRef('action_row.action', '=', 'action_owner.action'),
      )
      .select(actionColumns)
      .where('action_owner.person', '=', person)
      .where((is) =>
        is.or([is('state', '<>', 'done'), is('done_at', 'is', null), is('done_at', '>=', doneSince)]),
      )
      .execute();
    return rows.map((row) => Object.assign(toAction(row), { board: row.board }));
  }

  /** Goals of these boards, each board's in its order. */
  async goalsOf(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, readonly GoalRow[]>> {
    return goalsOn(this.#db, boards);
  }

  /** Ambitions of these boards, each board's in its order. */
  async ambitionsOf(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, readonly AmbitionRow[]>> {
    return ambitionsOn(this.#db, boards);
  }

  /** Successes of these boards, by id. */
  async successesOf(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, readonly SuccessRow[]>> {
    return successesOn(this.#db, boards);
  }

  async lines(): Promise<ReadonlyMap<BoardId, StoredLine>> {
    const rows = await this.#db
      .selectFrom('board_line')
      .select([
        'board',
        'seq',
        'ambition_title as title',
        'ambition_paint as paint',
        'ambition_horizon as horizon',
        'judgement',
        'judgement_note as judgementNote',
        'last_movement as lastMovement',
      ])
      .execute();
    return new Map(
      rows.map(({ board, title, paint, horizon, ...line }) => {
        const ambition = title === null ? null : { title, paint: paint ?? 1, horizon };
        return [board, Object.assign(line, { ambition })];
      }),
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
    return rows.flatMap(({ cycle, stuck, count, ...row }) =>
      cycle === null ? [] : [{ ...row, cycle, stuck: stuck === 1, count }],
    );
  }

  /** The highest seq in each board's log or snapshot: what its projection must have reached to be up to date. */
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
    for (const row of updates) heads.set(row.board, Math.max(heads.get(row.board) ?? 0, row.seq));
    return heads;
  }

  async clear(): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('action_owner').execute();
      await db.deleteFrom('action_row').execute();
      await db.deleteFrom('goal_row').execute();
      await db.deleteFrom('ambition_row').execute();
      await db.deleteFrom('success_row').execute();
      await db.deleteFrom('board_line').execute();
    });
  }
}
