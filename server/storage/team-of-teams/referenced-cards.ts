import type { CardStanding, ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface ReferencedCardKey {
  readonly board: BoardId;
  readonly kind: ReferableKind;
  readonly id: string;
}

export interface ReferencedCardFacts {
  readonly title: string;
  readonly standing: CardStanding;
  /** How many comments it has. */
  readonly comments: number;
}

/** How cards stand that another board tells of. Derived from the documents. */
export class ReferencedCards {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async find(key: ReferencedCardKey): Promise<ReferencedCardFacts | null> {
    const row = await this.#db
      .selectFrom('referenced_card')
      .select(['title', 'standing', 'comments'])
      .where('board', '=', key.board)
      .where('card_kind', '=', key.kind)
      .where('card', '=', key.id)
      .executeTakeFirst();
    return row ?? null;
  }

  /**
   * A card that is told of from now on, and is to be looked at. What is known of one that was told of before stays as it is: whoever
   * changes that has to have everybody told who tells of it.
   */
  async begin(
    { board, kind, id }: ReferencedCardKey,
    { title, standing, comments }: ReferencedCardFacts,
  ): Promise<void> {
    await this.#db
      .insertInto('referenced_card')
      .values({ board, card_kind: kind, card: id, title, standing, comments, seq: 0 })
      .onConflict((conflict) => conflict.columns(['board', 'card_kind', 'card']).doUpdateSet({ seq: 0 }))
      .execute();
  }

  /** Writes what is known of a card. `seq`: up to where in its board's log this was seen; 0 when nobody knows. */
  async keep(
    { board, kind, id }: ReferencedCardKey,
    { title, standing, comments }: ReferencedCardFacts,
    seq: number,
  ): Promise<void> {
    const facts = { title, standing, comments, seq };
    await this.#db
      .insertInto('referenced_card')
      .values({ board, card_kind: kind, card: id, ...facts })
      .onConflict((conflict) => conflict.columns(['board', 'card_kind', 'card']).doUpdateSet(facts))
      .execute();
  }

  /** The lowest point in each board's log up to which its cards were seen. */
  async seenUpTo(): Promise<ReadonlyMap<BoardId, number>> {
    const rows = await this.#db
      .selectFrom('referenced_card')
      .select(['board', (is) => is.fn.min('seq').as('seq')])
      .groupBy('board')
      .execute();
    return new Map(rows.map(({ board, seq }) => [board, seq]));
  }

  /** All that happened to this board's cards up to here is in their rows. */
  async sawUpTo(board: BoardId, seq: number): Promise<void> {
    await this.#db
      .updateTable('referenced_card')
      .set({ seq })
      .where('board', '=', board)
      .where('seq', '<', seq)
      .execute();
  }

  async keys(): Promise<ReferencedCardKey[]> {
    return this.#db
      .selectFrom('referenced_card')
      .select(['board', 'card_kind as kind', 'card as id'])
      .execute();
  }

  async forget({ board, kind, id }: ReferencedCardKey): Promise<void> {
    await this.#db
      .deleteFrom('referenced_card')
      .where('board', '=', board)
      .where('card_kind', '=', kind)
      .where('card', '=', id)
      .execute();
  }
}
