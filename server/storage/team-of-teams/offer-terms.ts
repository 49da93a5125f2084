import type { OfferId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** How long offers are shown and kept. */
export class OfferTerms {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Takes off the boards what was settled before this moment; answers which. */
  async fade(before: Instant): Promise<OfferId[]> {
    const rows = await this.#db
      .updateTable('offer')
      .set({ shown: 0 })
      .where('shown', '=', 1)
      .where('settled_at', '<', before)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  }

  /** Who offered and who decided, in what was settled before this moment. Answers of how many offers. */
  async forgetNames(before: Instant): Promise<number> {
    const rows = await this.#db
      .updateTable('offer')
      .set({ offered_by: null, decided_by: null })
      .where('settled_at', '<', before)
      .where((where) => where.or([where('offered_by', 'is not', null), where('decided_by', 'is not', null)]))
      .returning('id')
      .execute();
    return rows.length;
  }

  /** Destroys what was settled as many years ago as the receiving team's boards keep their records. Answers how many. */
  async destroyDue(isDue: (settledAt: Instant, years: number) => boolean): Promise<number> {
    const settled = await this.#db
      .selectFrom('offer')
      .leftJoin('board', 'board.team', 'offer.to_team')
      .select(['offer.id', 'offer.settled_at as settledAt', ({ fn }) => fn.max('record_years').as('years')])
      .where('settled_at', 'is not', null)
      .where('shown', '=', 0)
      .groupBy('offer.id')
      .execute();
    // without a board nobody said how long
    const due = settled.filter(
      ({ settledAt, years }) => settledAt !== null && isDue(settledAt, years ?? defaultYears),
    );
    for (const { id } of due) {
      await this.#db.deleteFrom('team_notice').where('kind', '=', 'offer').where('object', '=', id).execute();
      await this.#db.deleteFrom('offer').where('id', '=', id).execute();
    }
    return due.length;
  }
}

/** As long as a new board keeps its records. */
const defaultYears = 5;
