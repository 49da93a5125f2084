import type { Change } from '@verbeterbord/shared/api/boards.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface ChangesWanted {
  readonly card?: string | undefined;
  /** Only those with a lower id: the next page. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The change log of cards; written by the board log together with the updates it describes. */
export class ChangeStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Newest first. */
  async list(board: BoardId, wanted: ChangesWanted): Promise<Change[]> {
    let query = this.#db
      .selectFrom('card_change')
      .select(['id', 'at', 'person', 'card_kind as cardKind', 'card', 'kind', 'detail'])
      .where('board', '=', board);
    if (wanted.card !== undefined) query = query.where('card', '=', wanted.card);
    if (wanted.before !== undefined) query = query.where('id', '<', wanted.before);
    return query.orderBy('id', 'desc').limit(wanted.limit).execute();
  }

  /** Everybody who ever changed something on this board. */
  async people(board: BoardId): Promise<PersonId[]> {
    const rows = await this.#db
      .selectFrom('card_change')
      .select('person')
      .distinct()
      .where('board', '=', board)
      .where('person', 'is not', null)
      .execute();
    return rows.flatMap((row) => row.person ?? []);
  }
}
