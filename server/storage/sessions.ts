import type { GuestRole } from '@verbeterbord/shared/domain/permission.ts';
import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { BoardId, GuestLinkId, PersonId, SessionId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema, SignInMethod } from './schema.ts';

/** A session to be made. */
export interface NewSession {
  readonly tokenHash: string;
  readonly id: SessionId;
  readonly person: PersonId;
  readonly method: SignInMethod;
  readonly device: string;
  readonly createdAt: Instant;
  /** When it ends whatever happens. */
  readonly expiresAt: Instant;
}

/** A session that is there, ended or not, with whose it is. */
export interface SessionRow {
  readonly id: SessionId;
  readonly person: Person;
  readonly administrator: boolean;
  readonly active: boolean;
  readonly guest: {
    readonly link: GuestLinkId;
    readonly board: BoardId;
    readonly role: GuestRole;
    /** When the link ends, or ended. */
    readonly until: Instant;
  } | null;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
}

/** Sign-ins, by the hash of their token: the token itself is nowhere but in the browser. */
export class SessionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(session: NewSession): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({
        token_hash: session.tokenHash,
        id: session.id,
        person: session.person,
        method: session.method,
        device: session.device,
        created_at: session.createdAt,
        seen_at: session.createdAt,
        expires_at: session.expiresAt,
      })
      .execute();
  }

  /** In one question, because every request and every socket asks it. Null when it doesn't exist. */
  async find(tokenHash: string): Promise<SessionRow | null> {
    const row = await this.#db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person')
      .leftJoin('guest_visit', 'guest_visit.person', 'person.id')
      .leftJoin('guest_link', 'guest_link.id', 'guest_visit.link')
      .select([
        'session.id as session',
        'session.seen_at',
        'session.expires_at',
        'session.revoked_at',
        'person.id',
        'person.name',
        'person.initials',
        'person.role',
        'person.office',
        'person.kind',
        'person.state',
        'person.administrator',
        'guest_link.id as link',
        'guest_link.board',
        'guest_link.role as guest_role',
        'guest_link.expires_at as link_expires_at',
        'guest_link.revoked_at as link_revoked_at',
      ])
      .where('session.token_hash', '=', tokenHash)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { link, board, guest_role: role, link_expires_at: expires, link_revoked_at: revoked } = row;
    const known = link !== null && board !== null && role !== null && expires !== null;
    return {
      id: row.session,
      person: { id: row.id, name: row.name, initials: row.initials, role: row.role, office: row.office },
      administrator: row.administrator === 1,
      // a guest is nobody without a link
      active: row.state === 'active' && (row.kind === 'member' || known),
      guest: known ? { link, board, role, until: revoked ?? expires } : null,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    };
  }

  async remove(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
  }

  async removeExpired(now: Instant): Promise<void> {
    await this.#db.deleteFrom('session').where('expires_at', '<=', now).execute();
  }
}
