import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Logout tokens that were used, beside the sign-ins under way: both are kept for minutes, and count once. */
export class LogoutTokenStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** False when this token was used before. It is remembered until `expiresAt`, when its age refuses it. */
  async use(hash: string, expiresAt: Instant): Promise<boolean> {
    const used = await this.#db
      .insertInto('sign_in_attempt')
      .values({ token_hash: hash, kind: 'logout-token', person: null, detail: 'null', expires_at: expiresAt })
      .onConflict((conflict) => conflict.column('token_hash').doNothing())
      .executeTakeFirst();
    return used.numInsertedOrUpdatedRows === 1n;
  }
}
