import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** A record that reached its day. */
export interface DueRecord {
  readonly board: BoardId;
  readonly boardTitle: string;
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly dueOn: Day;
}

/** A record that was destroyed; what it said isn't here. */
export interface DestroyedRecord extends DueRecord {
  readonly at: Instant;
  readonly actions: number;
}

/** Takes records away for good, and keeps that it did. */
export class DestructionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Those whose day has come, oldest first. */
  async due(today: Day): Promise<DueRecord[]> {
    return this.#db
      .selectFrom('cycle_record')
      .innerJoin('board', 'board.id', 'cycle_record.board')
      .select([
        'cycle_record.board',
        'board.title as boardTitle',
        'number',
        'start_day as start',
        'end_day as end',
        'destroy_on as dueOn',
      ])
      .where('state', '=', 'closed')
      .where('destroy_on', '<=', today)
      .orderBy('destroy_on')
      .orderBy('cycle_record.board')
      .orderBy('number')
      .execute();
  }

  /**
   * Destroys a record with its actions, the cards that left the board with it and what came for those later, and writes down that it
   * was destroyed. Answers how many actions it held. One transaction, or a part of the one around it.
   */
  async destroy(record: DueRecord, at: Instant): Promise<number> {
    const { board, number } = record;
    return this.#db.transaction().execute(async (db) => {
      const { actions } = await db
        .selectFrom('recorded_action')
        .select((is) => is.fn.countAll<number>().as('actions'))
        .where('board', '=', board)
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
      const departed = db
        .selectFrom('departed_card')
        .select('card')
        .where('board', '=', board)
        .where('number', '=', number);
      for (const table of ['late_edit', 'card_change', 'mention'] as const)
        await db.deleteFrom(table).where('board', '=', board).where('card', 'in', departed).execute();
      await db.deleteFrom('departed_card').where('board', '=', board).where('number', '=', number).execute();
      // its actions and owners go with it, and so do its rows in the search
      await db.deleteFrom('cycle_record').where('board', '=', board).where('number', '=', number).execute();
      await db
        .insertInto('destruction')
        .values({
          at,
          board,
          board_title: record.boardTitle,
          number,
          start_day: record.start,
          end_day: record.end,
          due_on: record.dueOn,
          actions,
        })
        .execute();
      return actions;
    });
  }

  /** Of one board, newest first. */
  async ofBoard(board: BoardId): Promise<DestroyedRecord[]> {
    return this.#rows().where('board', '=', board).execute();
  }

  /** Of all boards, newest first. */
  async all(): Promise<DestroyedRecord[]> {
    return this.#rows().execute();
  }

  #rows() {
    return this.#db
      .selectFrom('destruction')
      .select([
        'at',
        'board',
        'board_title as boardTitle',
        'number',
        'start_day as start',
        'end_day as end',
        'due_on as dueOn',
        'actions',
      ])
      .orderBy('id', 'desc');
  }

  /** Another term for a board's records: each is due so long after its end, but not before `earliest`. */
  async setTerm(board: BoardId, dueOn: (end: Day) => Day, earliest: Day): Promise<void> {
    const rows = await this.#db
      .selectFrom('cycle_record')
      .select(['number', 'end_day as end'])
      .where('board', '=', board)
      .execute();
    for (const { number, end } of rows) {
      const day = dueOn(end);
      await this.#db
        .updateTable('cycle_record')
        .set({ destroy_on: day < earliest ? earliest : day })
        .where('board', '=', board)
        .where('number', '=', number)
        .execute();
    }
  }
}
