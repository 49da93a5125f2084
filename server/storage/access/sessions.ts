import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { DisplayId, PersonId, SessionId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import { shownColumns, shownPerson } from '../people/people.ts';
import type { Schema, SignInMethod } from '../schema.ts';
import type { DisplayVisitor, VisitorTerm } from './visitors.ts';

/** By which sign-on somebody came: what its provider needs to sign them out here too. */
export interface SignInOrigin {
  readonly issuer: string;
  readonly subject: string;
  /** The provider's `sid`. */
  readonly issuerSession: string | null;
}

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
  readonly origin: SignInOrigin | null;
  /** Of which moment the account's password is that was proved; null when none was. */
  readonly passwordOf: Instant | null;
}

/** A session that is there, ended or not, with whose it is. */
export interface SessionRow {
  readonly id: SessionId;
  readonly tokenHash: string;
  readonly person: Person;
  readonly administrator: boolean;
  readonly active: boolean;
  /** Null for somebody of the organisation. */
  readonly term: VisitorTerm | null;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
  /** Whether its next request gets another token. */
  readonly renew: boolean;
  readonly renewedAt: Instant | null;
}

/** A line of the list of one's own devices. */
export interface OwnSession {
  readonly id: SessionId;
  readonly device: string;
  readonly method: SignInMethod;
  readonly createdAt: Instant;
  readonly seenAt: Instant;
}

/** By which ways people may be in. */
export interface OpenWays {
  readonly passwords: boolean;
  /** Whether who came by a password must have a second factor. */
  readonly secondFactor: boolean;
  /** Of the organisation's sign-on; null when there is none. */
  readonly issuer: string | null;
}

/** Which sessions a provider says have ended. */
export interface AtIssuer {
  readonly issuer: string;
  readonly subject: string | null;
  readonly issuerSession: string | null;
}

/** Sign-ins, by the hash of their token: the token itself is nowhere but in the browser. */
export class SessionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * False for somebody who may not come in any more, or whose password was changed since it was proved: in one statement, because
   * both can happen while a password is being hashed, and end only the sessions that are there.
   */
  async add(session: NewSession): Promise<boolean> {
    const { person, passwordOf, origin } = session;
    const added = await this.#db
      .insertInto('session')
      .columns([
        'token_hash',
        'id',
        'person',
        'method',
        'device',
        'issuer',
        'subject',
        'issuer_session',
        'created_at',
        'seen_at',
        'expires_at',
      ])
      .expression((db) => {
        const standing = db
          .selectFrom('person')
          .select((each) => [
            each.val(session.tokenHash).as('token_hash'),
            each.val(session.id).as('id'),
            'person.id as person',
            each.val(session.method).as('method'),
            each.val(session.device).as('device'),
            each.val(origin?.issuer ?? null).as('issuer'),
            each.val(origin?.subject ?? null).as('subject'),
            each.val(origin?.issuerSession ?? null).as('issuer_session'),
            each.val(session.createdAt).as('created_at'),
            each.val(session.createdAt).as('seen_at'),
            each.val(session.expiresAt).as('expires_at'),
          ])
          .where('person.id', '=', person)
          .where('person.state', '=', 'active');
        if (passwordOf === null) return standing;
        return standing
          .innerJoin('local_account', 'local_account.person', 'person.id')
          .where('local_account.changed_at', '=', passwordOf);
      })
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }

  /** By the hash of its token, or of the one before: in one question, because every request asks it. Null when it doesn't exist. */
  async find(tokenHash: string): Promise<SessionRow | null> {
    const row = await rowsOf(this.#db)
      .where((where) =>
        where.or([
          where('session.token_hash', '=', tokenHash),
          where('session.previous_hash', '=', tokenHash),
        ]),
      )
      .executeTakeFirst();
    return row === undefined ? null : this.#toSession(row);
  }

  async findById(id: SessionId): Promise<SessionRow | null> {
    const row = await rowsOf(this.#db).where('session.id', '=', id).executeTakeFirst();
    return row === undefined ? null : this.#toSession(row);
  }

  /** Gives a session another token, once: false when another request was first. The one before stays good for a while. */
  async renew(from: string, to: string, previous: string, at: Instant): Promise<boolean> {
    const result = await this.#db
      .updateTable('session')
      .set({ token_hash: to, previous_hash: previous, renewed_at: at, renew: 0 })
      .where('token_hash', '=', from)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /** What these people may do grew: each of their sessions gets another token with its next request. */
  async renewLater(people: readonly PersonId[]): Promise<void> {
    if (people.length === 0) return;
    await this.#db.updateTable('session').set({ renew: 1 }).where('person', 'in', people).execute();
  }

  /** These were in use at `at`. At most 500 ids. */
  async touch(ids: readonly SessionId[], at: Instant): Promise<void> {
    if (ids.length === 0) return;
    await this.#db
      .updateTable('session')
      .set({ seen_at: at })
      .where('id', 'in', ids)
      .where('seen_at', '<', at)
      .execute();
  }

  /** A person's sessions that haven't ended, last seen first. */
  async of(person: PersonId, now: Instant): Promise<OwnSession[]> {
    return this.#db
      .selectFrom('session')
      .select(['id', 'device', 'method', 'created_at as createdAt', 'seen_at as seenAt'])
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', now)
      .orderBy('seen_at', 'desc')
      .orderBy('id')
      .execute();
  }

  /** Ends one session of this person. False when they have no such one that is going on. */
  async revoke(person: PersonId, id: SessionId, at: Instant): Promise<boolean> {
    const result = await this.#db
      .updateTable('session')
      .set({ revoked_at: at })
      .where('person', '=', person)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return result.numUpdatedRows > 0n;
  }

  /** Ends every session of these people, but `except`. Answers how many. */
  async revokeAll(
    people: readonly PersonId[],
    at: Instant,
    except: SessionId | null = null,
  ): Promise<number> {
    if (people.length === 0) return 0;
    let query = this.#db
      .updateTable('session')
      .set({ revoked_at: at })
      .where('person', 'in', people)
      .where('revoked_at', 'is', null);
    if (except !== null) query = query.where('id', '!=', except);
    return Number((await query.executeTakeFirst()).numUpdatedRows);
  }

  /** Whose sessions a provider means: by its session, or else all of the subject. */
  async peopleAt({ issuer, subject, issuerSession }: AtIssuer): Promise<PersonId[]> {
    if (subject === null && issuerSession === null) return [];
    let query = this.#db.selectFrom('session').select('person').distinct().where('issuer', '=', issuer);
    if (issuerSession !== null) query = query.where('issuer_session', '=', issuerSession);
    if (subject !== null) query = query.where('subject', '=', subject);
    return (await query.where('revoked_at', 'is', null).execute()).map((row) => row.person);
  }

  /** Ends what a provider says has ended. Answers how many. */
  async revokeAt({ issuer, subject, issuerSession }: AtIssuer, at: Instant): Promise<number> {
    if (subject === null && issuerSession === null) return 0;
    let query = this.#db
      .updateTable('session')
      .set({ revoked_at: at })
      .where('issuer', '=', issuer)
      .where('revoked_at', 'is', null);
    if (issuerSession !== null) query = query.where('issuer_session', '=', issuerSession);
    if (subject !== null) query = query.where('subject', '=', subject);
    return Number((await query.executeTakeFirst()).numUpdatedRows);
  }

  /** Ends what was signed in by a way that is closed now; not `except`. Answers how many sessions. */
  async revokeUnfit(
    { passwords, secondFactor, issuer }: OpenWays,
    at: Instant,
    except: SessionId,
  ): Promise<number> {
    const ended = await this.#db
      .updateTable('session')
      .set({ revoked_at: at })
      .where('id', '!=', except)
      .where('revoked_at', 'is', null)
      .where('expires_at', '>', at)
      .where((each) => {
        const elsewhere = issuer === null ? each('issuer', 'is not', null) : each('issuer', '!=', issuer);
        if (passwords && !secondFactor) return elsewhere;
        const byPassword = each('method', '=', 'password');
        const hasFactor = each.or([
          each.exists(
            each
              .selectFrom('local_account')
              .select('local_account.person')
              .whereRef('local_account.person', '=', 'session.person')
              .where('totp_confirmed_at', 'is not', null),
          ),
          each.exists(
            each
              .selectFrom('passkey')
              .select('passkey.person')
              .whereRef('passkey.person', '=', 'session.person'),
          ),
        ]);
        return each.or([elsewhere, passwords ? each.and([byPassword, each.not(hasFactor)]) : byPassword]);
      })
      .executeTakeFirst();
    return Number(ended.numUpdatedRows);
  }

  async remove(id: SessionId): Promise<void> {
    await this.#db.deleteFrom('session').where('id', '=', id).execute();
  }

  async removeExpired(now: Instant): Promise<void> {
    await this.#db.deleteFrom('session').where('expires_at', '<=', now).execute();
  }

  async #toSession(row: Row): Promise<SessionRow> {
    const term = await this.#termOf(row);
    return {
      id: row.session,
      tokenHash: row.token_hash,
      person: shownPerson(row),
      administrator: row.administrator === 1,
      // a visitor is nobody without what they came by
      active: row.state === 'active' && (row.kind === 'member' || term !== null),
      term,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
      renew: row.renew === 1,
      renewedAt: row.renewed_at,
    };
  }

  async #termOf(row: Row): Promise<VisitorTerm | null> {
    const { display, display_expires_at: displayUntil, display_ended_at: displayEndedAt } = row;
    if (display !== null && displayUntil !== null) {
      const visitor: DisplayVisitor = { by: 'display', display, boards: await this.#boardsOf(display) };
      return { visitor, until: displayUntil, endedAt: displayEndedAt };
    }
    const { link, board, guest_role: role, link_expires_at: until, link_revoked_at: endedAt } = row;
    if (link === null || board === null || role === null || until === null) return null;
    return { visitor: { by: 'link', link, board, role }, until, endedAt };
  }

  async #boardsOf(display: DisplayId): Promise<DisplayVisitor['boards']> {
    const rows = await this.#db
      .selectFrom('display_board')
      .select('board')
      .where('display', '=', display)
      .orderBy('place')
      .execute();
    return rows.map(({ board }) => board);
  }
}

function rowsOf(db: Kysely<Schema>) {
  return db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person')
    .leftJoin('guest_visit', 'guest_visit.person', 'person.id')
    .leftJoin('guest_link', 'guest_link.id', 'guest_visit.link')
    .leftJoin('display', 'display.person', 'person.id')
    .select([
      'session.id as session',
      'session.token_hash',
      'session.created_at',
      'session.seen_at',
      'session.expires_at',
      'session.revoked_at',
      'session.renew',
      'session.renewed_at',
      ...shownColumns,
      'person.state',
      'person.administrator',
      'guest_link.id as link',
      'guest_link.board',
      'guest_link.role as guest_role',
      'guest_link.expires_at as link_expires_at',
      'guest_link.revoked_at as link_revoked_at',
      'display.id as display',
      'display.expires_at as display_expires_at',
      'display.ended_at as display_ended_at',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['executeTakeFirstOrThrow']>>;
