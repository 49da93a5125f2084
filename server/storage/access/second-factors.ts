import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** A key on somebody's device, by the public half that we have. */
export interface Passkey {
  /** Its id, base64url, as the device knows it. */
  readonly credential: string;
  readonly person: PersonId;
  readonly publicKey: Uint8Array;
  /** How often it was used, as the device says; always 0 for many. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Instant;
  readonly usedAt: Instant | null;
}

const columns = [
  'credential',
  'person',
  'public_key',
  'counter',
  'transports',
  'name',
  'created_at',
  'used_at',
] as const;

/** Passkeys and recovery codes; codes of an app stand with the account. */
export class SecondFactorStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async passkeysOf(person: PersonId): Promise<Passkey[]> {
    const rows = await this.#db
      .selectFrom('passkey')
      .select(columns)
      .where('person', '=', person)
      .orderBy('created_at')
      .orderBy('credential')
      .execute();
    return rows.map((row) => ({
      credential: row.credential,
      person: row.person,
      publicKey: row.public_key,
      counter: row.counter,
      transports: JSON.parse(row.transports) as string[],
      name: row.name,
      createdAt: row.created_at,
      usedAt: row.used_at,
    }));
  }

  /** False when this key is known already, whoever has it. */
  async addPasskey(passkey: Passkey): Promise<boolean> {
    const added = await this.#db
      .insertInto('passkey')
      .values({
        credential: passkey.credential,
        person: passkey.person,
        public_key: passkey.publicKey,
        counter: passkey.counter,
        transports: JSON.stringify(passkey.transports),
        name: passkey.name,
        created_at: passkey.createdAt,
        used_at: passkey.usedAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }

  async usePasskey(credential: string, counter: number, at: Instant): Promise<void> {
    await this.#db
      .updateTable('passkey')
      .set({ counter, used_at: at })
      .where('credential', '=', credential)
      .execute();
  }

  async removePasskey(person: PersonId, credential: string): Promise<boolean> {
    const removed = await this.#db
      .deleteFrom('passkey')
      .where('person', '=', person)
      .where('credential', '=', credential)
      .executeTakeFirst();
    return removed.numDeletedRows === 1n;
  }

  /** Those of before no longer count. */
  async replaceRecoveryCodes(person: PersonId, hashes: readonly string[]): Promise<void> {
    await this.#db.deleteFrom('recovery_code').where('person', '=', person).execute();
    if (hashes.length === 0) return;
    await this.#db
      .insertInto('recovery_code')
      .values(hashes.map((hash) => ({ person, code_hash: hash, used_at: null })))
      .execute();
  }

  /** Whether this code counts: each once. */
  async takeRecoveryCode(person: PersonId, hash: string, at: Instant): Promise<boolean> {
    const taken = await this.#db
      .updateTable('recovery_code')
      .set({ used_at: at })
      .where('person', '=', person)
      .where('code_hash', '=', hash)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n;
  }

  async recoveryCodesLeft(person: PersonId): Promise<number> {
    const row = await this.#db
      .selectFrom('recovery_code')
      .select((each) => each.fn.countAll<number>().as('left'))
      .where('person', '=', person)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return row.left;
  }

  /** All passkeys and codes. */
  async removeAll(person: PersonId): Promise<void> {
    await this.#db.deleteFrom('passkey').where('person', '=', person).execute();
    await this.#db.deleteFrom('recovery_code').where('person', '=', person).execute();
  }
}
