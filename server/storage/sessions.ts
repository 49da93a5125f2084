import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

/** Sign-ins, by the hash of their token: the token itself is nowhere but in the browser. */
export class SessionStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async add(tokenHash: string, person: PersonId, createdAt: Instant, expiresAt: Instant): Promise<void> {
    await this.#db
      .insertInto('session')
      .values({ token_hash: tokenHash, person, created_at: createdAt, expires_at: expiresAt })
      .execute();
  }

  /** Whose session it is; null when it doesn't exist or has ended. */
  async personOf(tokenHash: string, now: Instant): Promise<PersonId | null> {
    const row = await this.#db
      .selectFrom('session')
      .select('person')
      .where('token_hash', '=', tokenHash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.person ?? null;
  }

  async remove(tokenHash: string): Promise<void> {
    await this.#db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
  }

  async removeExpired(now: Instant): Promise<void> {
    await this.#db.deleteFrom('session').where('expires_at', '<=', now).execute();
  }
}
