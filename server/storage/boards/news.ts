import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What one person wants to know of one board: everything by others, after a moment. */
export interface NewsWanted {
  readonly board: BoardId;
  readonly person: PersonId;
  readonly since: Instant;
}

/** A card that others changed; `last` is the id of its newest change, by which pages are told apart. */
export interface ChangedCard {
  readonly kind: CardKind;
  readonly card: string;
  readonly last: number;
}

export interface NewsRow {
  readonly card: string;
  readonly kind: ChangeKind;
  readonly person: PersonId | null;
  readonly at: Instant;
  readonly detail: string | null;
}

export interface ClosedSince {
  readonly number: number;
  readonly start: Day;
  readonly end: Day;
  readonly closedAt: Instant;
  /** JSON. */
  readonly content: string;
}

/** Of one card no more than this is read: what a person did longer ago says less than the last. */
const mostChanges = 200;

/** What changed on boards, as one person reads it: the change log since they were there. */
export class NewsStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * Since when things are news to somebody: the end of their last visit, and during a visit still the one before it, so that
   * looking at the board doesn't empty the list. `pauseStart`: what was looked at after it belongs to this visit. Null at a first visit.
   */
  async since(board: BoardId, person: PersonId, pauseStart: Instant): Promise<Instant | null> {
    const row = await this.#db
      .selectFrom('board_visit')
      .select(sinceFor(pauseStart))
      .where('board', '=', board)
      .where('person', '=', person)
      .executeTakeFirst();
    return row?.since ?? null;
  }

  /** Somebody looked at the board, or read what changed, up to `at`. After a pause this is another visit. */
  async look(board: BoardId, person: PersonId, at: Instant, pauseStart: Instant): Promise<void> {
    await this.#db
      .insertInto('board_visit')
      .values({ board, person, at, looked_at: at, before_at: null })
      .onConflict((conflict) =>
        conflict.columns(['board', 'person']).doUpdateSet({
          before_at: sql<Instant>`case when ${lookedAt} <= ${pauseStart} then ${lookedAt} else board_visit.before_at end`,
          looked_at: sql<Instant>`case when ${lookedAt} > ${at} then ${lookedAt} else ${at} end`,
        }),
      )
      .execute();
  }

  /** Somebody says that they know everything up to `at`. */
  async close(board: BoardId, person: PersonId, at: Instant): Promise<void> {
    await this.#db
      .insertInto('board_visit')
      .values({ board, person, at, looked_at: at, before_at: at })
      .onConflict((conflict) =>
        conflict.columns(['board', 'person']).doUpdateSet({
          before_at: sql<Instant>`case when coalesce(board_visit.before_at, '') > ${at} then board_visit.before_at else ${at} end`,
          looked_at: sql<Instant>`case when ${lookedAt} > ${at} then ${lookedAt} else ${at} end`,
        }),
      )
      .execute();
  }

  /** Per board how many cards others changed since this person was there; boards without any are left out. */
  async counts(person: PersonId, pauseStart: Instant): Promise<ReadonlyMap<BoardId, number>> {
    const rows = await this.#db
      .with('visit', (db) =>
        db
          .selectFrom('board_visit')
          .select('board')
          .select(sinceFor(pauseStart))
          .where('board_visit.person', '=', person),
      )
      .selectFrom('visit')
      .innerJoin('card_change', (join) =>
        join
          .onRef('card_change.board', '=', 'visit.board')
          .on((on) => on('card_change.at', '>', on.ref('visit.since').$castTo<Instant>())),
      )
      .select('visit.board as board')
      .select((eb) => eb.fn.count<number>('card_change.card').distinct().as('count'))
      .where(byOthers(person))
      .groupBy('visit.board')
      .execute();
    return new Map(rows.map((row) => [row.board, row.count]));
  }

  /** How many cards others changed. */
  async count({ board, person, since }: NewsWanted): Promise<number> {
    const row = await this.#db
      .selectFrom('card_change')
      .select((eb) => eb.fn.count<number>('card').distinct().as('count'))
      .where('board', '=', board)
      .where('at', '>', since)
      .where(byOthers(person))
      .executeTakeFirstOrThrow();
    return row.count;
  }

  /** The cards that others changed, the newest first, from below `before`. */
  async cards(
    { board, person, since }: NewsWanted,
    page: { readonly before?: number | undefined; readonly limit: number },
  ): Promise<ChangedCard[]> {
    let query = this.#db
      .selectFrom('card_change')
      .select(['card_kind as kind', 'card'])
      .select((eb) => eb.fn.max<number>('id').as('last'))
      .where('board', '=', board)
      .where('at', '>', since)
      .where(byOthers(person))
      .groupBy(['card_kind', 'card']);
    const { before } = page;
    if (before !== undefined) query = query.having((eb) => eb(eb.fn.max<number>('id'), '<', before));
    return query.orderBy('last', 'desc').limit(page.limit).execute();
  }

  /** What others did to one card, newest first. */
  async changes({ board, person, since }: NewsWanted, card: string): Promise<NewsRow[]> {
    return this.#db
      .selectFrom('card_change')
      .select(['card', 'kind', 'person', 'at', 'detail'])
      .where('board', '=', board)
      .where('card', '=', card)
      .where('at', '>', since)
      .where(byOthers(person))
      .orderBy('id', 'desc')
      .limit(mostChanges)
      .execute();
  }

  /** Cycles that others closed, newest first. */
  async closed({ board, person, since }: NewsWanted): Promise<ClosedSince[]> {
    return this.#db
      .selectFrom('cycle_record')
      .select(['number', 'start_day as start', 'end_day as end', 'closed_at as closedAt', 'content'])
      .where('board', '=', board)
      .where('state', '=', 'closed')
      .where('closed_at', '>', since)
      .where((eb) => eb.or([eb('closed_by', 'is', null), eb('closed_by', '!=', person)]))
      .orderBy('number', 'desc')
      .execute();
  }

  /** Cards that left the document, as they were: JSON by id. */
  async departed(board: BoardId, cards: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (cards.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('departed_card')
      .select(['card', 'content'])
      .where('board', '=', board)
      .where('card', 'in', cards)
      .execute();
    return new Map(rows.map((row) => [row.card, row.content]));
  }
}

/** Rows from before there was a `looked_at` know when the board was seen. */
const lookedAt = sql<Instant>`coalesce(board_visit.looked_at, board_visit.at)`;

function sinceFor(pauseStart: Instant) {
  return sql<Instant | null>`case when ${lookedAt} <= ${pauseStart} then ${lookedAt} else board_visit.before_at end`.as(
    'since',
  );
}

function byOthers(person: PersonId) {
  return (eb: ExpressionBuilder<Schema, 'card_change'>) =>
    eb.or([eb('card_change.person', 'is', null), eb('card_change.person', '!=', person)]);
}
