import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { nameless } from './nameless.ts';

/** Changes whose names are taken out at a time: the database is needed for other things too. */
const chunkOf = 5_000;

/** Takes out who did what, when it was long enough ago. What was done stays. */
export class RecordNames {
  readonly #db: Kysely<Schema>;
  /** Up to this row of the change log the names are gone; after a start it is found anew. */
  #forgotten = 0;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Of cycles that were closed before this moment: their owners, who closed them, and who is named on the cards that left; and who wrote what came late. Answers how many cycles. */
  async forgetInRecords(before: Instant): Promise<number> {
    const records = await this.#db
      .selectFrom('cycle_record')
      .select(['board', 'number'])
      .where('closed_at', '<', before)
      .where('closed_by', 'is not', null)
      .execute();
    for (const { board, number } of records)
      await this.#db.transaction().execute(async (db) => {
        await db
          .deleteFrom('recorded_owner')
          .where('board', '=', board)
          .where('number', '=', number)
          .execute();
        await db
          .updateTable('cycle_record')
          .set({ closed_by: null })
          .where('board', '=', board)
          .where('number', '=', number)
          .execute();
      });
    await this.#forgetOnCards(before);
    await this.#forgetInLateEdits(before);
    return records.length;
  }

  /** Cards of such cycles that still name somebody: most left before their year was over, some after it. */
  async #forgetOnCards(before: Instant): Promise<void> {
    const cards = await this.#db
      .selectFrom('departed_card')
      .innerJoin('cycle_record', (join) =>
        join
          .onRef('cycle_record.board', '=', 'departed_card.board')
          .onRef('cycle_record.number', '=', 'departed_card.number'),
      )
      .select(['departed_card.board', 'card_kind', 'card', 'departed_card.content'])
      .where('closed_at', '<', before)
      .where('departed_card.named', '=', 1)
      .execute();
    for (const { board, card_kind, card, content } of cards) {
      await this.#db
        .updateTable('departed_card')
        .set({ content: nameless(content), named: 0 })
        .where('board', '=', board)
        .where('card_kind', '=', card_kind)
        .where('card', '=', card)
        .execute();
    }
  }

  /** Of what came too late, on whatever card: it came after the card had left, so its year isn't that of the record. */
  async #forgetInLateEdits(before: Instant): Promise<void> {
    await this.#db
      .updateTable('late_edit')
      .set({ person: null })
      .where('at', '<', before)
      .where('person', 'is not', null)
      .execute();
  }

  /** In the boards' histories. Answers how many changes. */
  async forgetInHistory(before: Instant): Promise<number> {
    let count = 0;
    for (;;) {
      const rows = await this.#db
        .selectFrom('card_change')
        .select(['id', 'at'])
        .where('id', '>', this.#forgotten)
        .orderBy('id')
        .limit(chunkOf)
        .execute();
      // rows come in the order of time, but for a past that was set up at once
      const past = rows.findLast(({ at }) => at < before);
      if (past === undefined) return count;
      const done = await this.#db
        .updateTable('card_change')
        .set({ person: null })
        .where('id', '>', this.#forgotten)
        .where('id', '<=', past.id)
        .where('at', '<', before)
        .where('person', 'is not', null)
        .executeTakeFirst();
      count += Number(done.numUpdatedRows);
      const newest = rows.find(({ at }) => at >= before);
      if (newest !== undefined) {
        this.#forgotten = newest.id - 1;
        return count;
      }
      this.#forgotten = past.id;
    }
  }
}
