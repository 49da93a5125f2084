import type { GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, GuestLinkId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface GuestLink {
  readonly id: GuestLinkId;
  readonly board: BoardId;
  readonly role: GuestRole;
  /** What the team calls it, such as "zorgaanbieders". */
  readonly label: string;
  readonly createdBy: PersonId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

export interface StoredGuestLink extends GuestLink {
  readonly revokedAt: Instant | null;
  /** How many guests came by it. */
  readonly visits: number;
}

const columns = [
  'guest_link.id',
  'guest_link.board',
  'guest_link.role',
  'guest_link.label',
  'guest_link.created_by as createdBy',
  'guest_link.created_at as createdAt',
  'guest_link.expires_at as expiresAt',
  'guest_link.revoked_at as revokedAt',
] as const;

/** Links to one board for people from outside, and who came by them. The database knows the hash of their token. */
export class GuestStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async addLink(link: GuestLink, tokenHash: string): Promise<void> {
    await this.#db
      .insertInto('guest_link')
      .values({
        id: link.id,
        token_hash: tokenHash,
        board: link.board,
        role: link.role,
        label: link.label,
        created_by: link.createdBy,
        created_at: link.createdAt,
        expires_at: link.expiresAt,
      })
      .execute();
  }

  /** Newest first, at most 500; of one board, or of all. */
  async list(board: BoardId | null): Promise<StoredGuestLink[]> {
    let rows = this.#select();
    if (board !== null) rows = rows.where('guest_link.board', '=', board);
    return rows.orderBy('guest_link.created_at', 'desc').orderBy('guest_link.id').limit(500).execute();
  }

  async find(id: GuestLinkId): Promise<StoredGuestLink | null> {
    return (await this.#select().where('guest_link.id', '=', id).executeTakeFirst()) ?? null;
  }

  /** One that opens its board now; null for any other, whatever the reason. */
  async open(tokenHash: string, now: Instant): Promise<StoredGuestLink | null> {
    const row = await this.#select()
      .where('guest_link.token_hash', '=', tokenHash)
      .where('guest_link.revoked_at', 'is', null)
      .where('guest_link.expires_at', '>', now)
      .executeTakeFirst();
    return row ?? null;
  }

  /** How many links of a board still open it. */
  async countOpen(board: BoardId, now: Instant): Promise<number> {
    const row = await this.#db
      .selectFrom('guest_link')
      .select((each) => each.fn.countAll<number>().as('open'))
      .where('board', '=', board)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirstOrThrow();
    return row.open;
  }

  /** False when there is nothing left to revoke. */
  async revoke(id: GuestLinkId, at: Instant): Promise<boolean> {
    const revoked = await this.#db
      .updateTable('guest_link')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return revoked.numUpdatedRows === 1n;
  }

  /** All that somebody made: they know the links. */
  async revokeMadeBy(person: PersonId, at: Instant): Promise<void> {
    await this.#db
      .updateTable('guest_link')
      .set({ revoked_at: at })
      .where('created_by', '=', person)
      .where('revoked_at', 'is', null)
      .execute();
  }

  /** Notes by which link a guest came; the guest is a person already. */
  async noteVisit(person: PersonId, link: GuestLinkId, at: Instant): Promise<void> {
    await this.#db.insertInto('guest_visit').values({ person, link, at }).execute();
  }

  /** Who came by a link. */
  async visitorsOf(link: GuestLinkId): Promise<PersonId[]> {
    const rows = await this.#db.selectFrom('guest_visit').select('person').where('link', '=', link).execute();
    return rows.map((row) => row.person);
  }

  /** Who came by any link that this person made. */
  async visitorsOfLinksBy(person: PersonId): Promise<PersonId[]> {
    const rows = await this.#db
      .selectFrom('guest_visit')
      .innerJoin('guest_link', 'guest_link.id', 'guest_visit.link')
      .select('guest_visit.person')
      .where('guest_link.created_by', '=', person)
      .execute();
    return rows.map((row) => row.person);
  }

  #select() {
    return this.#db
      .selectFrom('guest_link')
      .select(columns)
      .select((each) =>
        each
          .selectFrom('guest_visit')
          .select((inner) => inner.fn.countAll<number>().as('visits'))
          .whereRef('guest_visit.link', '=', 'guest_link.id')
          .$asScalar()
          .$notNull()
          .as('visits'),
      );
  }
}
