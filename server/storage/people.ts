import type { Person, PersonKind } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from './schema.ts';

const columns = [
  'person.id',
  'person.name',
  'person.initials',
  'person.role',
  'person.office',
  'person.kind',
] as const;

export class PeopleStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Everybody who works here now, by name: no guests, and nobody who left. */
  async list(): Promise<Person[]> {
    const rows = await this.#db
      .selectFrom('person')
      .select(columns)
      .where('kind', '=', 'member')
      .where('state', '=', 'active')
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(shownPerson);
  }

  /** Whoever it is: a guest or somebody who left too. */
  async find(id: PersonId): Promise<Person | null> {
    const row = await this.#db.selectFrom('person').select(columns).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : shownPerson(row);
  }

  /** Those of `ids` that exist, by name; guests and those who left too, because their names stay on cards. At most 500 ids. */
  async named(ids: readonly PersonId[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('person')
      .select(columns)
      .where('id', 'in', ids)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(shownPerson);
  }
}

/** A person as everybody sees them: of a guest it is said that they are one. */
export function shownPerson({
  id,
  name,
  initials,
  role,
  office,
  kind,
}: Person & { readonly kind: PersonKind }): Person {
  return { id, name: kind === 'guest' ? `${name} (gast)` : name, initials, role, office };
}
