import type { RecordedOutcome } from '@verbeterbord/shared/api/records.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, BoardId, PersonId, SuccessId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { successesIn } from './successes-in.ts';

/** A card that left its board, as it was. */
export interface DepartedRow {
  readonly kind: CardKind;
  readonly card: string;
  readonly number: number;
  readonly at: Instant;
  /** JSON. */
  readonly content: string;
}

/** What came for a card after it had left. */
export interface LateEditRow {
  readonly id: number;
  readonly cardKind: CardKind;
  readonly card: string;
  readonly person: PersonId | null;
  readonly at: Instant;
  /** JSON. */
  readonly content: string;
}

/** What may leave the boards' documents, and what did. */
export class DepartureStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** What the records say of who may leave this board: see `departing`, which looks at the document. */
  async due(board: BoardId): Promise<{
    readonly cycles: readonly { readonly number: number; readonly closedAt: Instant }[];
    readonly actions: ReadonlyMap<ActionId, { readonly number: number; readonly outcome: RecordedOutcome }>;
    readonly successes: ReadonlyMap<SuccessId, number>;
  }> {
    const closed = await this.#db
      .selectFrom('cycle_record')
      .select(['number', 'closed_at as closedAt', 'content'])
      .where('board', '=', board)
      .where('state', '=', 'closed')
      .orderBy('number')
      .execute();
    const past = closed.slice(0, -2);
    const last = past.at(-1)?.number;
    if (last === undefined) return { cycles: [], actions: new Map(), successes: new Map() };
    const rows = await this.#db
      .selectFrom('recorded_action as told')
      .select(['action', 'number', 'outcome'])
      .where('board', '=', board)
      .where('number', '<=', last)
      .where('outcome', 'in', ['done', 'stopped'])
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('departed_card')
              .select('card')
              .where('departed_card.board', '=', board)
              .where('departed_card.card_kind', '=', 'action')
              .whereRef('departed_card.card', '=', 'told.action'),
          ),
        ),
      )
      .where((row) =>
        row.not(
          row.exists(
            row
              .selectFrom('recorded_action as later')
              .select('later.action')
              .where('later.board', '=', board)
              .whereRef('later.action', '=', 'told.action')
              .whereRef('later.number', '>', 'told.number'),
          ),
        ),
      )
      .execute();
    return {
      cycles: past.map(({ number, closedAt }) => ({ number, closedAt })),
      successes: new Map(
        past.flatMap(({ number, content }) =>
          successesIn(content).map((id): [SuccessId, number] => [id, number]),
        ),
      ),
      actions: new Map(
        rows.map(({ action, number, outcome }) => [action, { number, outcome: outcome as RecordedOutcome }]),
      ),
    };
  }

  /** An id may be that of several kinds in a foreign client's hands: the first is answered. */
  async find(board: BoardId, card: string): Promise<DepartedRow | null> {
    const row = await this.#db
      .selectFrom('departed_card')
      .select(['card_kind as kind', 'card', 'number', 'at', 'content'])
      .where('board', '=', board)
      .where('card', '=', card)
      .orderBy('card_kind')
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  }

  /** The cards that left with this cycle. */
  async cardsOf(board: BoardId, number: number): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('departed_card')
      .select('card')
      .where('board', '=', board)
      .where('number', '=', number)
      .execute();
    return rows.map(({ card }) => card);
  }

  /** Which actions have left. */
  async actionsOf(board: BoardId): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('departed_card')
      .select('card')
      .where('board', '=', board)
      .where('card_kind', '=', 'action')
      .execute();
    return new Set(rows.map(({ card }) => card));
  }

  /** What came too late for these cards, oldest first. */
  async lateEdits(board: BoardId, cards: ReadonlySet<string>): Promise<LateEditRow[]> {
    const rows = await this.#db
      .selectFrom('late_edit')
      .select(['id', 'card_kind as cardKind', 'card', 'person', 'at', 'content'])
      .where('board', '=', board)
      .orderBy('id')
      .execute();
    return rows.filter(({ card }) => cards.has(card));
  }
}
