import type { Person, PersonState } from '@verbeterbord/shared/domain/team.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { shownColumns, shownPerson } from './people.ts';

/** Somebody of the organisation as the administrator sees them. */
export interface OverviewPerson extends Person {
  readonly state: PersonState;
  readonly email: string | null;
  readonly administrator: boolean;
  readonly waysIn: {
    readonly password: boolean;
    readonly secondFactor: boolean;
    readonly signOn: number;
  };
  readonly lastSeen: Day | null;
}

/** All people with how they get in, for whoever looks after them. */
export class PeopleOverview {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By name; those who left too, guests not. */
  async list(): Promise<OverviewPerson[]> {
    const rows = await this.#db
      .selectFrom('person')
      .leftJoin('local_account', 'local_account.person', 'person.id')
      .select([
        ...shownColumns,
        'person.state',
        'person.email',
        'person.administrator',
        'local_account.password_hash as password',
        'local_account.totp_confirmed_at as totp',
      ])
      .select((of) => [
        of
          .selectFrom('passkey')
          .whereRef('passkey.person', '=', 'person.id')
          .select((count) => count.fn.countAll<number>().as('count'))
          .as('passkeys'),
        of
          .selectFrom('external_account')
          .whereRef('external_account.person', '=', 'person.id')
          .select((count) => count.fn.countAll<number>().as('count'))
          .as('signOn'),
        of
          .selectFrom('session')
          .whereRef('session.person', '=', 'person.id')
          .select((seen) => seen.fn.max('session.seen_at').as('seen'))
          .as('seen'),
      ])
      .where('person.kind', '=', 'member')
      .orderBy('person.name')
      .orderBy('person.id')
      .execute();
    return rows.map((row) =>
      Object.assign(shownPerson(row), {
        state: row.state,
        email: row.email,
        administrator: row.administrator === 1,
        waysIn: {
          password: row.password !== null,
          secondFactor: row.totp !== null || (row.passkeys ?? 0) > 0,
          signOn: row.signOn ?? 0,
        },
        lastSeen: row.seen === null ? null : dayOf(Date.parse(row.seen)),
      }),
    );
  }
}
