import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface DiaryFeed {
  readonly person: PersonId;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
}

/** The one secret address of somebody's diary, as a hash. */
export class DiaryFeedStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** The address before this one is good no more. */
  async set(person: PersonId, tokenHash: string, at: Instant): Promise<void> {
    const row = { token_hash: tokenHash, created_at: at, used_at: null };
    await this.#db
      .insertInto('diary_feed')
      .values({ person, ...row })
      .onConflict((conflict) => conflict.column('person').doUpdateSet(row))
      .execute();
  }

  async of(person: PersonId): Promise<DiaryFeed | null> {
    return (await this.#read().where('person', '=', person).executeTakeFirst()) ?? null;
  }

  async find(tokenHash: string): Promise<DiaryFeed | null> {
    return (await this.#read().where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null;
  }

  async touch(person: PersonId, at: Instant): Promise<void> {
    await this.#db.updateTable('diary_feed').set({ used_at: at }).where('person', '=', person).execute();
  }

  /** False when there was none. */
  async remove(person: PersonId): Promise<boolean> {
    const gone = await this.#db.deleteFrom('diary_feed').where('person', '=', person).executeTakeFirst();
    return gone.numDeletedRows === 1n;
  }

  #read() {
    return this.#db
      .selectFrom('diary_feed')
      .select(['person', 'created_at as createdAt', 'used_at as usedAt']);
  }
}
