import type { OpenTo } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardSummary } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface BoardRow extends BoardSummary {
  /** Generation of its document. */
  readonly epoch: number;
  readonly openTo: OpenTo;
  /** Number of the cycle that was closed last. */
  readonly lastClosed: number | null;
  readonly createdAt: Instant;
  /** How long records of its cycles are kept, in years. */
  readonly recordYears: number;
}

const columns = [
  'id',
  'title',
  'team',
  'epoch',
  'open_to as openTo',
  'last_closed as lastClosed',
  'created_at as createdAt',
  'record_years as recordYears',
] as const;

/** What is known of boards without opening their documents. New ones are made through the board log. */
export class BoardStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By title. */
  async list(): Promise<BoardRow[]> {
    return this.#db.selectFrom('board').select(columns).orderBy('title').orderBy('id').execute();
  }

  async find(id: BoardId): Promise<BoardRow | null> {
    const row = await this.#db.selectFrom('board').select(columns).where('id', '=', id).executeTakeFirst();
    return row ?? null;
  }

  /** Changes what is given. */
  async change(
    id: BoardId,
    {
      title,
      openTo,
      recordYears,
    }: {
      readonly title?: string | undefined;
      readonly openTo?: OpenTo | undefined;
      readonly recordYears?: number | undefined;
    },
  ): Promise<void> {
    if (title === undefined && openTo === undefined && recordYears === undefined) return;
    await this.#db
      .updateTable('board')
      .set({
        ...(title !== undefined && { title }),
        ...(openTo !== undefined && { open_to: openTo }),
        ...(recordYears !== undefined && { record_years: recordYears }),
      })
      .where('id', '=', id)
      .execute();
  }

  /** The team's first board; null when it has none. */
  async firstOf(team: TeamId): Promise<BoardRow | null> {
    const row = await this.#db
      .selectFrom('board')
      .select(columns)
      .where('team', '=', team)
      .orderBy('created_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  }
}
