import type { BoardId, DisplayId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** What a screen shows, and how. */
export interface Showing {
  /** Where it hangs. */
  readonly name: string;
  /** In the order in which it shows them; at least one, each once. */
  readonly boards: readonly BoardId[];
  /** Seconds for each part of the wall; null keeps the first one. */
  readonly every: number | null;
}

export interface NewDisplay extends Showing {
  readonly id: DisplayId;
  readonly person: PersonId;
  readonly createdBy: PersonId;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface Display extends Showing {
  readonly id: DisplayId;
  readonly person: PersonId;
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  /** Until the screen came in: until when it can. */
  readonly expiresAt: Instant;
  /** When the screen last asked for something; null until it came in. */
  readonly seenAt: Instant | null;
}

const mostListed = 500;

/** Screens on the wall. What it lists and finds are those that work: neither ended by somebody nor over. */
export class DisplayStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Its person is there already. Run it in one transaction with what else is made. */
  async add({ boards, every, createdBy, createdAt, expiresAt, ...display }: NewDisplay): Promise<void> {
    await this.#db
      .insertInto('display')
      .values({
        ...display,
        every_seconds: every,
        created_by: createdBy,
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
    await this.#hang(display.id, boards);
  }

  async find(id: DisplayId, now: Instant): Promise<Display | null> {
    const rows = await this.#working(now).where('display.id', '=', id).execute();
    return (await this.#withBoards(rows))[0] ?? null;
  }

  /** Newest first, at most 500; those that show a board, or all. */
  async list(board: BoardId | null, now: Instant): Promise<Display[]> {
    let rows = this.#working(now);
    if (board !== null)
      rows = rows.where((each) =>
        each.exists(
          each
            .selectFrom('display_board')
            .select('display_board.board')
            .whereRef('display_board.display', '=', 'display.id')
            .where('display_board.board', '=', board),
        ),
      );
    const found = await rows
      .orderBy('display.created_at', 'desc')
      .orderBy('display.id')
      .limit(mostListed)
      .execute();
    return this.#withBoards(found);
  }

  /** How many screens show a board. */
  async countOf(board: BoardId, now: Instant): Promise<number> {
    const row = await this.#db
      .selectFrom('display_board')
      .innerJoin('display', 'display.id', 'display_board.display')
      .select((each) => each.fn.countAll<number>().as('open'))
      .where('display_board.board', '=', board)
      .where('display.ended_at', 'is', null)
      .where('display.expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return row.open;
  }

  /** Changes what is given. */
  async change(
    id: DisplayId,
    { name, boards, every }: { readonly [Key in keyof Showing]?: Showing[Key] | undefined },
  ): Promise<void> {
    if (name !== undefined || every !== undefined)
      await this.#db
        .updateTable('display')
        .set({ ...(name !== undefined && { name }), ...(every !== undefined && { every_seconds: every }) })
        .where('id', '=', id)
        .execute();
    if (boards === undefined) return;
    await this.#db.deleteFrom('display_board').where('display', '=', id).execute();
    await this.#hang(id, boards);
  }

  /** The screen came in: from now on it stays until then. */
  async keepUntil(id: DisplayId, until: Instant): Promise<void> {
    await this.#db.updateTable('display').set({ expires_at: until }).where('id', '=', id).execute();
  }

  /** False when there is nothing left to end. */
  async end(id: DisplayId, at: Instant): Promise<boolean> {
    const ended = await this.#db
      .updateTable('display')
      .set({ ended_at: at })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .where('expires_at', '>', at)
      .executeTakeFirst();
    return ended.numUpdatedRows === 1n;
  }

  /** Screens that somebody paired, as people; those that ended too, so that it can be asked again after they did. */
  async peopleMadeBy(person: PersonId): Promise<PersonId[]> {
    const rows = await this.#db
      .selectFrom('display')
      .select('person')
      .where('created_by', '=', person)
      .execute();
    return rows.map((row) => row.person);
  }

  /** All that somebody paired: it may be a screen of their own. */
  async endMadeBy(person: PersonId, at: Instant): Promise<void> {
    await this.#db
      .updateTable('display')
      .set({ ended_at: at })
      .where('created_by', '=', person)
      .where('ended_at', 'is', null)
      .execute();
  }

  async #hang(display: DisplayId, boards: readonly BoardId[]): Promise<void> {
    await this.#db
      .insertInto('display_board')
      .values(boards.map((board, place) => ({ display, board, place })))
      .execute();
  }

  async #withBoards(rows: readonly Omit<Display, 'boards'>[]): Promise<Display[]> {
    if (rows.length === 0) return [];
    const hung = await this.#db
      .selectFrom('display_board')
      .select(['display', 'board'])
      .where(
        'display',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('place')
      .execute();
    const boardsOf = Map.groupBy(hung, ({ display }) => display);
    return rows.map((row) =>
      Object.assign({ boards: (boardsOf.get(row.id) ?? []).map(({ board }) => board) }, row),
    );
  }

  #working(now: Instant) {
    return this.#db
      .selectFrom('display')
      .select([
        'display.id',
        'display.person',
        'display.name',
        'display.every_seconds as every',
        'display.created_by as createdBy',
        'display.created_at as createdAt',
        'display.expires_at as expiresAt',
      ])
      .select((each) =>
        each
          .selectFrom('session')
          .select((inner) => inner.fn.max('session.seen_at').as('seen'))
          .whereRef('session.person', '=', 'display.person')
          .as('seenAt'),
      )
      .where('display.ended_at', 'is', null)
      .where('display.expires_at', '>', now);
  }
}
