import type { DisplayId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

export interface NewPairing {
  readonly secretHash: string;
  readonly codeHash: string;
  readonly expiresAt: Instant;
}

/** Codes on screens that wait for somebody to type them. The database knows hashes only. */
export class PairingStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** False when another screen shows this very code. */
  async add({ secretHash, codeHash, expiresAt }: NewPairing): Promise<boolean> {
    const added = await this.#db
      .insertInto('display_pairing')
      .values({ secret_hash: secretHash, code_hash: codeHash, expires_at: expiresAt, display: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }

  async removeExpired(now: Instant): Promise<void> {
    await this.#db.deleteFrom('display_pairing').where('expires_at', '<=', now).execute();
  }

  async count(): Promise<number> {
    const row = await this.#db
      .selectFrom('display_pairing')
      .select((each) => each.fn.countAll<number>().as('open'))
      .executeTakeFirstOrThrow();
    return row.open;
  }

  /** Gives the screen with this code something to show, once: false for a code that nobody shows, or that was typed before. */
  async approve(codeHash: string, display: DisplayId, now: Instant, until: Instant): Promise<boolean> {
    const approved = await this.#db
      .updateTable('display_pairing')
      .set({ display, expires_at: until })
      .where('code_hash', '=', codeHash)
      .where('display', 'is', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return approved.numUpdatedRows === 1n;
  }

  /** What was made with the code beside this secret: null inside it while nobody typed the code; null when there is no such secret. */
  async find(secretHash: string, now: Instant): Promise<{ readonly display: DisplayId | null } | null> {
    const row = await this.#db
      .selectFrom('display_pairing')
      .select('display')
      .where('secret_hash', '=', secretHash)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return row ?? null;
  }

  /** The screen comes in: true once. */
  async take(secretHash: string, now: Instant): Promise<boolean> {
    const taken = await this.#db
      .deleteFrom('display_pairing')
      .where('secret_hash', '=', secretHash)
      .where('display', 'is not', null)
      .where('expires_at', '>', now)
      .executeTakeFirst();
    return taken.numDeletedRows === 1n;
  }
}
