import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Schema, SignInAttemptKind } from '../schema.ts';

/** A sign-in that is under way, by the hash of the token that its browser holds. */
export interface SignInAttempt {
  readonly tokenHash: string;
  readonly kind: SignInAttemptKind;
  /** Who passed the first step; null when nobody did yet. */
  readonly person: PersonId | null;
  /** What it must remember, as JSON that its kind knows. */
  readonly detail: unknown;
  readonly expiresAt: Instant;
}

export interface StoredAttempt extends SignInAttempt {
  readonly tries: number;
}

const columns = ['token_hash', 'kind', 'person', 'detail', 'tries', 'expires_at'] as const;

/** Sign-ins under way: state and nonce of a sign-on, who still owes a second factor, challenges of passkeys. */
export class AttemptStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Adds one, and takes away those whose time is over by `now`. */
  async add(attempt: SignInAttempt, now: Instant): Promise<void> {
    await this.#db.transaction().execute((db) => insert(db, attempt, now));
  }

  /** The same, in place of the one that has this token. */
  async replace(attempt: SignInAttempt, now: Instant): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('sign_in_attempt').where('token_hash', '=', attempt.tokenHash).execute();
      await insert(db, attempt, now);
    });
  }

  /** Counts a try and answers the attempt; null when it isn't there, is over, or has been tried `most` times. */
  async tryOnce(
    tokenHash: string,
    kind: SignInAttemptKind,
    now: Instant,
    most: number,
  ): Promise<StoredAttempt | null> {
    const row = await this.#db
      .updateTable('sign_in_attempt')
      .set((each) => ({ tries: each('tries', '+', 1) }))
      .where('token_hash', '=', tokenHash)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .where('tries', '<', most)
      .returning(columns)
      .executeTakeFirst();
    return row === undefined ? null : attemptOf(row);
  }

  /** Without counting. */
  async find(tokenHash: string, kind: SignInAttemptKind, now: Instant): Promise<StoredAttempt | null> {
    const row = await this.#db
      .selectFrom('sign_in_attempt')
      .select(columns)
      .where('token_hash', '=', tokenHash)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row === undefined ? null : attemptOf(row);
  }

  /** Takes it: of two at once one gets it, the other null. */
  async take(tokenHash: string, kind: SignInAttemptKind, now: Instant): Promise<StoredAttempt | null> {
    const row = await this.#db
      .deleteFrom('sign_in_attempt')
      .where('token_hash', '=', tokenHash)
      .where('kind', '=', kind)
      .where('expires_at', '>', now)
      .returning(columns)
      .executeTakeFirst();
    return row === undefined ? null : attemptOf(row);
  }

  /** Remembers something else, such as a new challenge. */
  async remember(tokenHash: string, detail: unknown): Promise<void> {
    await this.#db
      .updateTable('sign_in_attempt')
      .set({ detail: JSON.stringify(detail) })
      .where('token_hash', '=', tokenHash)
      .execute();
  }

  async removeOf(person: PersonId): Promise<void> {
    await this.#db.deleteFrom('sign_in_attempt').where('person', '=', person).execute();
  }
}

async function insert(db: Transaction<Schema>, attempt: SignInAttempt, now: Instant): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('expires_at', '<=', now).execute();
  await db
    .insertInto('sign_in_attempt')
    .values({
      token_hash: attempt.tokenHash,
      kind: attempt.kind,
      person: attempt.person,
      detail: JSON.stringify(attempt.detail),
      expires_at: attempt.expiresAt,
    })
    .execute();
}

function attemptOf(
  row: Pick<Schema['sign_in_attempt'], Exclude<(typeof columns)[number], 'tries'>> & { tries: number },
): StoredAttempt {
  return {
    tokenHash: row.token_hash,
    kind: row.kind,
    person: row.person,
    detail: JSON.parse(row.detail) as unknown,
    tries: row.tries,
    expiresAt: row.expires_at,
  };
}
