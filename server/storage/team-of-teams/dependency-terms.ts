import type { DependencyId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** How long it is shown and kept that a card waited for another. */
export class DependencyTerms {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Takes off the boards what was over before this moment; answers which. */
  async fade(before: Instant): Promise<DependencyId[]> {
    const rows = await this.#db
      .updateTable('dependency')
      .set({ shown: 0 })
      .where('shown', '=', 1)
      .where('ended_at', '<', before)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Who made what was over before this moment. Answers how many. */
  async forgetNames(before: Instant): Promise<number> {
    const rows = await this.#db
      .updateTable('dependency')
      .set({ made_by: null })
      .where('ended_at', '<', before)
      .where('made_by', 'is not', null)
      .returning('id')
      .execute();
    return rows.length;
  }

  /** Destroys what was over as many years ago as the board that waited keeps its records. Answers how many. */
  async destroyDue(isDue: (endedAt: Instant, years: number) => boolean): Promise<number> {
    const ended = await this.#db
      .selectFrom('dependency')
      .innerJoin('board', 'board.id', 'dependency.board')
      .select(['dependency.id', 'ended_at as endedAt', 'record_years as years'])
      .where('ended_at', 'is not', null)
      .where('shown', '=', 0)
      .execute();
    const due = ended.filter(({ endedAt, years }) => endedAt !== null && isDue(endedAt, years));
    for (const { id } of due) {
      await this.#db
        .deleteFrom('team_notice')
        .where('kind', '=', 'dependency')
        .where('object', '=', id)
        .execute();
      await this.#db.deleteFrom('dependency').where('id', '=', id).execute();
    }
    return due.length;
  }
}
