import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { LinkPurpose, Schema } from '../schema.ts';

export interface OneTimeLink {
  readonly tokenHash: string;
  readonly purpose: LinkPurpose;
  /** Whose; null for setting up. */
  readonly person: PersonId | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** Links that work once: for setting up, and for choosing a password. The database knows the hash of their token. */
export class OneTimeLinkStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /**
   * Adds one; those of before, for the same purpose and person, end, but not those that last longer: else whoever knows a login
   * could end the link that an administrator passed on, by saying again and again that the password was forgotten.
   */
  async replace(link: OneTimeLink): Promise<void> {
    const { tokenHash, purpose, person, createdAt, expiresAt } = link;
    await this.#db.transaction().execute(async (db) => {
      await db
        .deleteFrom('one_time_link')
        .where('purpose', '=', purpose)
        .where('person', person === null ? 'is' : '=', person)
        .where('expires_at', '<=', expiresAt)
        .execute();
      await db
        .insertInto('one_time_link')
        .values({ token_hash: tokenHash, purpose, person, created_at: createdAt, expires_at: expiresAt })
        .execute();
    });
  }

  /** Whose a link is that still works; undefined for any other. */
  async find(tokenHash: string, purpose: LinkPurpose, now: Instant): Promise<PersonId | null | undefined> {
    const row = await this.#db
      .selectFrom('one_time_link')
      .select('person')
      .where('token_hash', '=', tokenHash)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row?.person;
  }

  /** Uses it up: of two at once one gets it, the other undefined. */
  async take(tokenHash: string, purpose: LinkPurpose, now: Instant): Promise<PersonId | null | undefined> {
    const row = await this.#db
      .updateTable('one_time_link')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash)
      .where('purpose', '=', purpose)
      .where('used_at', 'is', null)
      .where('expires_at', '>', now)
      .returning('person')
      .executeTakeFirst();
    return row?.person;
  }

  async endAll(purpose: LinkPurpose, person: PersonId | null): Promise<void> {
    await this.#db
      .deleteFrom('one_time_link')
      .where('purpose', '=', purpose)
      .where('person', person === null ? 'is' : '=', person)
      .execute();
  }
}
