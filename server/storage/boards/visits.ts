import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** When somebody last saw a board: for their own *nieuw*, and shown to nobody else. */
export class VisitStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async last(board: BoardId, person: PersonId): Promise<Instant | null> {
    const row = await this.#db
      .selectFrom('board_visit')
      .select('at')
      .where('board', '=', board)
      .where('person', '=', person)
      .executeTakeFirst();
    return row?.at ?? null;
  }

  /** Of this person, by board. */
  async lastOf(person: PersonId): Promise<ReadonlyMap<BoardId, Instant>> {
    const rows = await this.#db
      .selectFrom('board_visit')
      .select(['board', 'at'])
      .where('person', '=', person)
      .execute();
    return new Map(rows.map(({ board, at }) => [board, at]));
  }

  async visit(board: BoardId, person: PersonId, at: Instant): Promise<void> {
    await this.#db
      .insertInto('board_visit')
      .values({ board, person, at })
      .onConflict((conflict) => conflict.columns(['board', 'person']).doUpdateSet({ at }))
      .execute();
  }
}
