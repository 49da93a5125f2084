import type { Person } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const columns = ['person.id', 'person.name', 'person.initials', 'person.role', 'person.office'] as const;

export class PeopleStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By name. */
  async list(): Promise<Person[]> {
    return this.#db.selectFrom('person').select(columns).orderBy('name').orderBy('id').execute();
  }

  async find(id: PersonId): Promise<Person | null> {
    return (
      (await this.#db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
    );
  }

  /** Those of `ids` that exist, by name. At most 500 ids. */
  async named(ids: readonly PersonId[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    return this.#db
      .selectFrom('person')
      .select(columns)
      .where('id', 'in', ids)
      .orderBy('name')
      .orderBy('id')
      .execute();
  }
}
