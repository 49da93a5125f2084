import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/**
 * `reference`: show this reference as SQL has it now. `comment`: say something on a card. `accept`: make the action that came of an
 * offer, and take it off the board that offered it.
 */
export type ErrandKind = 'reference' | 'comment' | 'accept';

/** Something that was decided and has still to be written on a board. */
export interface NewErrand {
  readonly board: BoardId;
  readonly kind: ErrandKind;
  /** What it is about: the id of a reference or a comment. */
  readonly object: string;
  /** What doing it takes beside that, as JSON. */
  readonly detail?: object;
}

export interface Errand {
  /** Rises: the order in which a board's errands are done. */
  readonly id: number;
  readonly board: BoardId;
  readonly kind: ErrandKind;
  readonly object: string;
  readonly detail: unknown;
  readonly tries: number;
}

/** The outbox: rows are written in the transaction that decides, and go once they are on their board. */
export class ErrandStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** A part of the transaction around it. */
  async add(errands: readonly NewErrand[], at: Instant): Promise<void> {
    for (const { detail = {}, ...errand } of errands)
      await this.#db
        .insertInto('errand')
        .values({ ...errand, detail: JSON.stringify(detail), at })
        .execute();
  }

  /** Boards that something waits for, the longest waiting first. */
  async boards(): Promise<BoardId[]> {
    const rows = await this.#db
      .selectFrom('errand')
      .select(['board', (is) => is.fn.min('id').as('first')])
      .groupBy('board')
      .orderBy('first')
      .execute();
    return rows.map(({ board }) => board);
  }

  /** Of one board after this id, in order, at most so many. */
  async of(board: BoardId, after: number, limit: number): Promise<Errand[]> {
    const rows = await this.#db
      .selectFrom('errand')
      .select(['id', 'kind', 'object', 'detail', 'tries'])
      .where('board', '=', board)
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();
    return rows.map(({ id, kind, object, detail, tries }) => ({
      id,
      board,
      kind: kind as ErrandKind,
      object,
      detail: JSON.parse(detail) as unknown,
      tries,
    }));
  }

  /** Whether this still has to be done. */
  async waits(kind: ErrandKind, object: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('errand')
      .select('id')
      .where('kind', '=', kind)
      .where('object', '=', object)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** They were done. */
  async remove(ids: readonly number[]): Promise<void> {
    if (ids.length > 0) await this.#db.deleteFrom('errand').where('id', 'in', ids).execute();
  }

  /** It couldn't be done just now. */
  async failed(id: number): Promise<void> {
    await this.#db
      .updateTable('errand')
      .set((row) => ({ tries: row('tries', '+', 1) }))
      .where('id', '=', id)
      .execute();
  }
}
