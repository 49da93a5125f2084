import type { PersonKind, PersonState } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Somebody's own account with us, beside or instead of a sign-on elsewhere. */
export interface LocalAccount {
  readonly person: PersonId;
  readonly login: string;
  /** Whether the person may come in at all. */
  readonly active: boolean;
  readonly passwordHash: string | null;
  /** When the password was chosen: what was proved with the one before counts no longer. */
  readonly changedAt: Instant;
  readonly totp: {
    /** Sealed. */
    readonly secret: string;
    readonly confirmed: boolean;
  } | null;
}

export interface NewLocalAccount {
  readonly person: PersonId;
  /** In the form of `loginOf`. */
  readonly login: string;
  readonly passwordHash: string | null;
  readonly at: Instant;
}

interface Row {
  readonly person: PersonId;
  readonly login: string;
  readonly password_hash: string | null;
  readonly changed_at: Instant;
  readonly totp_secret: string | null;
  readonly totp_confirmed_at: Instant | null;
  readonly state: PersonState;
  readonly kind: PersonKind;
}

/** How a login is kept and looked up: what people type in other cases or with a space is the same one. */
export function loginOf(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase();
}

export class AccountStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async findByLogin(login: string): Promise<LocalAccount | null> {
    return accountOf(await this.#select().where('local_account.login', '=', login).executeTakeFirst());
  }

  async find(person: PersonId): Promise<LocalAccount | null> {
    return accountOf(await this.#select().where('local_account.person', '=', person).executeTakeFirst());
  }

  /** False when the login is taken, or the person has an account already. */
  async add({ person, login, passwordHash, at }: NewLocalAccount): Promise<boolean> {
    const added = await this.#db
      .insertInto('local_account')
      .values({ person, login, password_hash: passwordHash, changed_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  }

  async setPassword(person: PersonId, passwordHash: string, at: Instant): Promise<void> {
    await this.#db
      .updateTable('local_account')
      .set({ password_hash: passwordHash, changed_at: at })
      .where('person', '=', person)
      .execute();
  }

  /** Begins with a new secret, not in use until it is confirmed. False when there is a confirmed one. */
  async beginTotp(person: PersonId, sealed: string): Promise<boolean> {
    const begun = await this.#db
      .updateTable('local_account')
      .set({ totp_secret: sealed, totp_last_step: null })
      .where('person', '=', person)
      .where('totp_confirmed_at', 'is', null)
      .executeTakeFirst();
    return begun.numUpdatedRows === 1n;
  }

  async confirmTotp(person: PersonId, at: Instant): Promise<void> {
    await this.#db
      .updateTable('local_account')
      .set({ totp_confirmed_at: at })
      .where('person', '=', person)
      .where('totp_secret', 'is not', null)
      .execute();
  }

  /** Whether the code of this step of time may count: each counts once, and none after a later one. */
  async takeTotpStep(person: PersonId, step: number): Promise<boolean> {
    const taken = await this.#db
      .updateTable('local_account')
      .set({ totp_last_step: step })
      .where('person', '=', person)
      .where('totp_secret', 'is not', null)
      .where((where) => where.or([where('totp_last_step', 'is', null), where('totp_last_step', '<', step)]))
      .executeTakeFirst();
    return taken.numUpdatedRows === 1n;
  }

  async removeTotp(person: PersonId): Promise<void> {
    await this.#db
      .updateTable('local_account')
      .set({ totp_secret: null, totp_confirmed_at: null, totp_last_step: null })
      .where('person', '=', person)
      .execute();
  }

  #select() {
    return this.#db
      .selectFrom('local_account')
      .innerJoin('person', 'person.id', 'local_account.person')
      .select([
        'local_account.person',
        'local_account.login',
        'local_account.password_hash',
        'local_account.changed_at',
        'local_account.totp_secret',
        'local_account.totp_confirmed_at',
        'person.state',
        'person.kind',
      ]);
  }
}

function accountOf(row: Row | undefined): LocalAccount | null {
  if (row === undefined) return null;
  const { person, login, password_hash: passwordHash, changed_at: changedAt, totp_secret: secret } = row;
  return {
    person,
    login,
    active: row.state === 'active' && row.kind === 'member',
    passwordHash,
    changedAt,
    totp: secret === null ? null : { secret, confirmed: row.totp_confirmed_at !== null },
  };
}
