import type { Person, PersonKind } from '@verbeterbord/shared/domain/team.ts';
import type { OfficeId, PersonId } from '@verbeterbord/shared/ids.ts';
import { sql, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { anAdministratorIn, type WaysIn } from './ways-in.ts';

/** Of the person, what `shownPerson` asks for. */
export const shownColumns = [
  'person.id',
  'person.name',
  'person.initials',
  'person.role',
  'person.office',
  'person.kind',
] as const;

/** What is known of somebody and can be changed. */
export interface PersonFields {
  readonly name: string;
  readonly initials: string;
  readonly role: string;
  readonly office: OfficeId | null;
  readonly email: string | null;
}

export class PeopleStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Everybody who works here now, by name: no guests, and nobody who left. */
  async list(): Promise<Person[]> {
    const rows = await this.#db
      .selectFrom('person')
      .select(shownColumns)
      .where('kind', '=', 'member')
      .where('state', '=', 'active')
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(shownPerson);
  }

  /** Whoever it is: a guest or somebody who left too. */
  async find(id: PersonId): Promise<Person | null> {
    const row = await this.#db
      .selectFrom('person')
      .select(shownColumns)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : shownPerson(row);
  }

  /** Those of `ids` that exist, by name; guests and those who left too, because their names stay on cards. At most 500 ids. */
  async named(ids: readonly PersonId[]): Promise<Person[]> {
    if (ids.length === 0) return [];
    const rows = await this.#db
      .selectFrom('person')
      .select(shownColumns)
      .where('id', 'in', ids)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(shownPerson);
  }

  /** Whether this is somebody who works here now. */
  async isHere(id: PersonId): Promise<boolean> {
    const row = await this.#db
      .selectFrom('person')
      .select('id')
      .where('id', '=', id)
      .where('kind', '=', 'member')
      .where('state', '=', 'active')
      .executeTakeFirst();
    return row !== undefined;
  }

  async add(person: PersonFields & { readonly id: PersonId }): Promise<void> {
    await this.#db.insertInto('person').values(person).execute();
  }

  /** Whether some administrator could sign in, were these the ways. */
  async anAdministratorCanSignIn(ways: WaysIn): Promise<boolean> {
    const { rows } = await sql<{
      can: number;
    }>`select ${anAdministratorIn(ways, null)} as can`.execute(this.#db);
    return rows[0]?.can === 1;
  }

  /** Changes the fields that are given. */
  async change(
    id: PersonId,
    fields: { readonly [Name in keyof PersonFields]?: PersonFields[Name] | undefined },
  ): Promise<void> {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length === 0) return;
    await this.#db.updateTable('person').set(given).where('id', '=', id).execute();
  }

  /**
   * One statement, so that two at once can't both take the last but one who can sign in. `same`: they were already, or weren't.
   */
  async setAdministrator(
    id: PersonId,
    administrator: boolean,
    ways: WaysIn,
  ): Promise<'done' | 'same' | 'last'> {
    let query = this.#db
      .updateTable('person')
      .set({ administrator: administrator ? 1 : 0 })
      .where('id', '=', id)
      .where('kind', '=', 'member')
      .where('state', '=', 'active')
      .where('administrator', '=', administrator ? 0 : 1);
    if (!administrator) query = query.where(anAdministratorIn(ways, id));
    if ((await query.executeTakeFirst()).numUpdatedRows > 0n) return 'done';
    const row = await this.#db
      .selectFrom('person')
      .select('administrator')
      .where('id', '=', id)
      .executeTakeFirst();
    return !administrator && row?.administrator === 1 ? 'last' : 'same';
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
