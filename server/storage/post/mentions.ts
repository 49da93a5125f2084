import type { TalkedAbout } from '@verbeterbord/shared/domain/mention.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { chunks } from '../chunks.ts';
import type { Schema } from '../schema.ts';

/** Where somebody is called: one person in one text of one card. */
export interface MentionKey {
  readonly board: BoardId;
  readonly kind: TalkedAbout;
  readonly card: string;
  /** `notes`, or the comment's id. */
  readonly source: string;
  readonly person: PersonId;
}

export interface Mention extends MentionKey {
  /** Who wrote it; null when nobody knows. */
  readonly by: PersonId | null;
  /** Of the card. */
  readonly title: string;
  readonly at: Instant;
}

export type StoredMention = Mention & {
  readonly seenAt: Instant | null;
  readonly toldAt: Instant | null;
};

/** What is to become of the mentions of one board, as of `seq` of its log. */
export interface MentionChange {
  readonly board: BoardId;
  readonly seq: number;
  readonly added: readonly Mention[];
  readonly retitled: readonly Mention[];
  readonly removed: readonly MentionKey[];
}

const columns = [
  'board',
  'card_kind as kind',
  'card',
  'source',
  'person',
  'by',
  'title',
  'at',
  'seen_at as seenAt',
  'told_at as toldAt',
] as const;

/** Rows of a mention per statement: each is many parameters. */
const atOnce = 200;

/** Who is called where: derived from the boards' documents, apart from what its reader saw of it. */
export class MentionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Up to where each board was looked at. */
  async states(): Promise<ReadonlyMap<BoardId, number>> {
    const rows = await this.#db.selectFrom('mention_state').select(['board', 'seq']).execute();
    return new Map(rows.map(({ board, seq }) => [board, seq]));
  }

  async saveStates(seqs: ReadonlyMap<BoardId, number>): Promise<void> {
    const rows = [...seqs].map(([board, seq]) => ({ board, seq }));
    for (const chunk of chunks(rows, atOnce))
      await this.#db
        .insertInto('mention_state')
        .values(chunk)
        .onConflict((conflict) =>
          conflict.column('board').doUpdateSet((row) => ({ seq: row.ref('excluded.seq') })),
        )
        .execute();
  }

  /** Every board is to be looked at again; what was seen stays. */
  async forgetStates(): Promise<void> {
    await this.#db.deleteFrom('mention_state').execute();
  }

  /** All of a board. */
  async ofBoard(board: BoardId): Promise<StoredMention[]> {
    return this.#read().where('board', '=', board).execute() as Promise<StoredMention[]>;
  }

  /** Cards on which somebody is called. */
  async cards(): Promise<Pick<MentionKey, 'board' | 'card'>[]> {
    return this.#db.selectFrom('mention').select(['board', 'card']).distinct().execute();
  }

  async apply(changes: readonly MentionChange[]): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const { added, retitled, removed } of changes) {
        for (const keys of chunks(removed, atOnce))
          await db.deleteFrom('mention').where(isOneOf(keys)).execute();
        const rows = [...added, ...retitled].map(({ kind, board, card, source, person, by, title, at }) => ({
          board,
          card_kind: kind,
          card,
          source,
          person,
          by,
          title,
          at,
        }));
        for (const chunk of chunks(rows, atOnce))
          await db
            .insertInto('mention')
            .values(chunk)
            .onConflict((conflict) =>
              conflict
                .columns(['board', 'card_kind', 'card', 'source', 'person'])
                .doUpdateSet((row) => ({ title: row.ref('excluded.title') })),
            )
            .execute();
      }
      await new MentionStore(db).saveStates(new Map(changes.map(({ board, seq }) => [board, seq])));
    });
  }

  /** Whose hands these are: the people behind client ids of a board's document. */
  async hands(board: BoardId, clients: readonly number[]): Promise<ReadonlyMap<number, PersonId>> {
    if (clients.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('board_client')
      .select(['client', 'person'])
      .where('board', '=', board)
      .where('client', 'in', clients)
      .execute();
    return new Map(rows.map(({ client, person }) => [client, person]));
  }

  /** Who last wrote in the notes of a card, or made it, as its history tells. */
  async lastWriter(
    board: BoardId,
    card: string,
  ): Promise<{ readonly person: PersonId | null; readonly at: Instant } | null> {
    const row = await this.#db
      .selectFrom('card_change')
      .select(['person', 'at'])
      .where('board', '=', board)
      .where('card', '=', card)
      .where('kind', 'in', ['notes', 'created'])
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Of one person since a moment, newest first, at most a hundred. */
  async of(person: PersonId, since: Instant): Promise<StoredMention[]> {
    return this.#read()
      .where('person', '=', person)
      .where('at', '>=', since)
      .orderBy('at', 'desc')
      .orderBy('card')
      .limit(100)
      .execute() as Promise<StoredMention[]>;
  }

  async markSeen(keys: readonly MentionKey[], at: Instant): Promise<void> {
    for (const chunk of chunks(keys, atOnce))
      await this.#db
        .updateTable('mention')
        .set({ seen_at: at })
        .where(isOneOf(chunk))
        .where('seen_at', 'is', null)
        .execute();
  }

  /** Not seen and in no letter yet, written since a moment; by person and time. */
  async untold(since: Instant): Promise<StoredMention[]> {
    return this.#read()
      .where('at', '>=', since)
      .where('seen_at', 'is', null)
      .where('told_at', 'is', null)
      .orderBy('person')
      .orderBy('at')
      .limit(2_000)
      .execute() as Promise<StoredMention[]>;
  }

  async markTold(keys: readonly MentionKey[], at: Instant): Promise<void> {
    for (const chunk of chunks(keys, atOnce))
      await this.#db.updateTable('mention').set({ told_at: at }).where(isOneOf(chunk)).execute();
  }

  /** Those of these keys that still stand and weren't seen. */
  async unseenOf(keys: readonly MentionKey[]): Promise<StoredMention[]> {
    const found: StoredMention[] = [];
    for (const chunk of chunks(keys, atOnce))
      found.push(
        ...((await this.#read()
          .where(isOneOf(chunk))
          .where('seen_at', 'is', null)
          .orderBy('at')
          .execute()) as StoredMention[]),
      );
    return found;
  }

  #read() {
    return this.#db.selectFrom('mention').select(columns);
  }
}

/** Both databases take a list of rows so. At most a chunk. */
function isOneOf(keys: readonly MentionKey[]): RawBuilder<boolean> {
  const rows = keys.map(
    ({ board, kind, card, source, person }) => sql`(${board}, ${kind}, ${card}, ${source}, ${person})`,
  );
  return sql<boolean>`(board, card_kind, card, source, person) in (values ${sql.join(rows)})`;
}
