import {
  recordContent,
  recordedAction,
  type RecordContent,
  type RecordedAction,
} from '@verbeterbord/shared/api/records.ts';
import type { ActionId, BoardId, PersonId, SuccessId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';
import { takeMoods } from './moods.ts';
import { successesIn } from './successes-in.ts';

/** The record of a closed cycle, without its actions. */
export interface RecordRow {
  readonly board: BoardId;
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly closedAt: Instant;
  readonly closedBy: PersonId | null;
  readonly content: RecordContent;
  readonly destroyOn: Day;
  /** Whether its board is in the next cycle already. */
  readonly isClosed: boolean;
}

export interface RecordedOwner {
  readonly action: ActionId;
  readonly person: PersonId;
}

/** A whole record, to write at once. */
export interface NewRecord extends Omit<RecordRow, 'isClosed'> {
  readonly actions: readonly RecordedAction[];
  readonly owners: readonly RecordedOwner[];
}

/** A closing that was begun and isn't through yet. */
export interface BegunClosing {
  readonly board: BoardId;
  readonly number: number;
  readonly by: PersonId | null;
  readonly closedAt: Instant;
}

/** What the records so far say of an action last. */
export type LastRecorded = ReadonlyMap<
  ActionId,
  { readonly number: number; readonly outcome: RecordedAction['outcome'] }
>;

const columns = [
  'board',
  'number',
  'start_day as start',
  'end_day as end',
  'closed_at as closedAt',
  'closed_by as closedBy',
  'content',
  'destroy_on as destroyOn',
  'state',
] as const;

/** Rows per statement: databases limit the number of parameters. */
const atOnce = 100;

/** Records of closed cycles. What they say is written once and never changed. */
export class RecordStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * Writes a record, counts how the cycle was, and makes it the last that the board closed: one transaction. False, and nothing
   * written, when somebody else closed this cycle or a later one first.
   */
  async begin(
    record: Omit<NewRecord, 'content'> & { readonly content: Omit<RecordContent, 'mood'> },
    countMood: (values: readonly number[]) => RecordContent['mood'],
  ): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const moved = await db
        .updateTable('board')
        .set({ last_closed: record.number })
        .where('id', '=', record.board)
        .where((is) => is.or([is('last_closed', 'is', null), is('last_closed', '<', record.number)]))
        .executeTakeFirst();
      if (moved.numUpdatedRows === 0n) return false;
      const mood = countMood(await takeMoods(db, record));
      await writeRecord(db, { ...record, content: { ...record.content, mood } }, 'closing');
      return true;
    });
  }

  /** The board is in its next cycle. */
  async end(board: BoardId, number: number): Promise<void> {
    await this.#db
      .updateTable('cycle_record')
      .set({ state: 'closed' })
      .where('board', '=', board)
      .where('number', '=', number)
      .execute();
  }

  /** Closings that a stop, or a board that couldn't be written, left unfinished. */
  async begun(): Promise<BegunClosing[]> {
    return this.#db
      .selectFrom('cycle_record')
      .select(['board', 'number', 'closed_by as by', 'closed_at as closedAt'])
      .where('state', '=', 'closing')
      .orderBy('board')
      .orderBy('number')
      .execute();
  }

  async find(board: BoardId, number: number): Promise<RecordRow | null> {
    const row = await this.#db
      .selectFrom('cycle_record')
      .select(columns)
      .where('board', '=', board)
      .where('number', '=', number)
      .executeTakeFirst();
    return row === undefined ? null : toRecord(row);
  }

  /** Newest first. */
  async list(board: BoardId): Promise<RecordRow[]> {
    const rows = await this.#db
      .selectFrom('cycle_record')
      .select(columns)
      .where('board', '=', board)
      .orderBy('number', 'desc')
      .execute();
    return rows.map(toRecord);
  }

  /** In the order of the record. */
  async actionsOf(board: BoardId, number: number): Promise<RecordedAction[]> {
    const rows = await this.#db
      .selectFrom('recorded_action')
      .select('content')
      .where('board', '=', board)
      .where('number', '=', number)
      .orderBy('position')
      .execute();
    return rows.map(({ content }) => recordedAction.parse(JSON.parse(content)));
  }

  /** Of all records of a board, by number and position. */
  async allActions(board: BoardId): Promise<(RecordedAction & { readonly number: number })[]> {
    const rows = await this.#db
      .selectFrom('recorded_action')
      .select(['number', 'content'])
      .where('board', '=', board)
      .orderBy('number')
      .orderBy('position')
      .execute();
    return rows.map(({ number, content }) =>
      Object.assign(recordedAction.parse(JSON.parse(content)), { number }),
    );
  }

  /** Who owned what; nobody any more after a year. */
  async ownersOf(board: BoardId, number: number): Promise<RecordedOwner[]> {
    return this.#db
      .selectFrom('recorded_owner')
      .select(['action', 'person'])
      .where('board', '=', board)
      .where('number', '=', number)
      .orderBy('action')
      .orderBy('person')
      .execute();
  }

  /** Of all records of a board. */
  async successesOf(board: BoardId): Promise<ReadonlySet<SuccessId>> {
    const rows = await this.#db
      .selectFrom('cycle_record')
      .select('content')
      .where('board', '=', board)
      .execute();
    return new Set(rows.flatMap(({ content }) => successesIn(content)));
  }

  /** Of these actions, as far as a record holds them. */
  async lastOf(board: BoardId, actions: readonly ActionId[]): Promise<LastRecorded> {
    const last = new Map<ActionId, { number: number; outcome: RecordedAction['outcome'] }>();
    for (const chunk of chunks(actions, atOnce)) {
      const rows = await this.#db
        .selectFrom('recorded_action')
        .select(['action', 'number', 'outcome'])
        .where('board', '=', board)
        .where('action', 'in', chunk)
        .orderBy('number')
        .execute();
      for (const { action, number, outcome } of rows)
        last.set(action, { number, outcome: outcome as RecordedAction['outcome'] });
    }
    return last;
  }
}

function toRecord({
  content,
  state,
  ...row
}: Omit<RecordRow, 'content' | 'isClosed'> & {
  readonly content: string;
  readonly state: 'closing' | 'closed';
}): RecordRow {
  return { ...row, content: recordContent.parse(JSON.parse(content)), isClosed: state === 'closed' };
}

/** Inserts a record with its actions and owners; for a past that is set up at once too. */
export async function writeRecord(
  db: Kysely<Schema>,
  record: NewRecord,
  state: 'closing' | 'closed',
): Promise<void> {
  const { board, number, start, end, closedAt, closedBy, content, destroyOn, actions, owners } = record;
  await db
    .insertInto('cycle_record')
    .values({
      board,
      number,
      start_day: start,
      end_day: end,
      state,
      closed_at: closedAt,
      closed_by: closedBy,
      content: JSON.stringify(content),
      destroy_on: destroyOn,
    })
    .execute();
  const actionRows = actions.map((action, position) => ({
    board,
    number,
    action: action.id,
    position,
    title: action.title,
    outcome: action.outcome,
    content: JSON.stringify(action),
  }));
  for (const chunk of chunks(actionRows, atOnce))
    await db.insertInto('recorded_action').values(chunk).execute();
  const ownerRows = owners.map(({ action, person }) => ({ board, number, action, person }));
  for (const chunk of chunks(ownerRows, atOnce))
    await db.insertInto('recorded_owner').values(chunk).execute();
}
