import type { Person, TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { shownColumns, shownPerson } from './people.ts';

/** Somebody in a team, now or later. */
export interface TeamMember {
  readonly person: Person;
  readonly role: TeamRole;
  readonly from: Day;
  /** The last day; null while it lasts. */
  readonly until: Day | null;
  /** Given by hand, or by a group of the directory. */
  readonly source: 'hand' | 'groups';
}

export interface NewMembership {
  readonly team: TeamId;
  readonly person: PersonId;
  readonly role: TeamRole;
  readonly from: Day;
  readonly until: Day | null;
}

/** Who speaks for a team in the one above it. */
export interface TeamDelegate {
  readonly person: PersonId;
  readonly deputy: PersonId | null;
}

type Db = Kysely<Schema> | Transaction<Schema>;

/** Who is in a team and speaks for it. */
export class MembershipStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Everybody who is in a team on a day or comes later, by name. */
  async of(team: TeamId, day: Day): Promise<TeamMember[]> {
    const rows = await this.#db
      .selectFrom('membership')
      .innerJoin('person', 'person.id', 'membership.person')
      .select([
        ...shownColumns,
        'membership.role as teamRole',
        'membership.from_day as from',
        'membership.until_day as until',
        'membership.source',
      ])
      .where('membership.team', '=', team)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)]))
      .orderBy('person.name')
      .orderBy('person.id')
      .orderBy('membership.from_day')
      .execute();
    return rows.map(({ teamRole: role, from, until, source, ...row }) => ({
      person: shownPerson(row),
      role,
      from,
      until,
      source,
    }));
  }

  /** Makes somebody a member by hand from a day on, in the place of what was given by hand before. Who only looks on speaks for nobody. */
  async set({ team, person, role, from, until }: NewMembership): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await endFrom(db, team, person, from, ['hand']);
      await db
        .insertInto('membership')
        .values({ team, person, role, from_day: from, until_day: until, source: 'hand' })
        .execute();
      if (role === 'viewer') await stepDown(db, team, person);
    });
  }

  /** Ends somebody's membership: the day before `day` was the last. False when there was none. */
  async end(team: TeamId, person: PersonId, day: Day): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const ended = await endFrom(db, team, person, day, ['hand', 'groups']);
      await stepDown(db, team, person);
      return ended;
    });
  }

  async delegateOf(team: TeamId): Promise<TeamDelegate | null> {
    const row = await this.#db
      .selectFrom('delegate')
      .select(['person', 'deputy'])
      .where('team', '=', team)
      .executeTakeFirst();
    return row ?? null;
  }

  /** Null takes it away. False when the team no longer hangs below this parent, where its delegate would speak for nobody. */
  async setDelegate(team: TeamId, parent: TeamId, delegate: TeamDelegate | null): Promise<boolean> {
    if (delegate === null) {
      await this.#db.deleteFrom('delegate').where('team', '=', team).execute();
      return true;
    }
    const { person, deputy } = delegate;
    return this.#db.transaction().execute(async (db) => {
      const row = await db
        .selectFrom('team')
        .select('parent')
        .where('id', '=', team)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      if (row?.parent !== parent) return false;
      await db
        .insertInto('delegate')
        .values({ team, parent, person, deputy })
        .onConflict((conflict) => conflict.column('team').doUpdateSet({ parent, person, deputy }))
        .execute();
      return true;
    });
  }
}

/** Nothing of these sources holds from `day` on. */
async function endFrom(
  db: Db,
  team: TeamId,
  person: PersonId,
  day: Day,
  sources: readonly ('hand' | 'groups')[],
): Promise<boolean> {
  const later = await db
    .deleteFrom('membership')
    .where('team', '=', team)
    .where('person', '=', person)
    .where('source', 'in', sources)
    .where('from_day', '>=', day)
    .executeTakeFirst();
  const going = await db
    .updateTable('membership')
    .set({ until_day: addDays(day, -1) })
    .where('team', '=', team)
    .where('person', '=', person)
    .where('source', 'in', sources)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)]))
    .executeTakeFirst();
  return later.numDeletedRows + going.numUpdatedRows > 0n;
}

/** Somebody no longer speaks for a team: the deputy takes over, when there is one. */
async function stepDown(db: Db, team: TeamId, person: PersonId): Promise<void> {
  await db
    .updateTable('delegate')
    .set({ deputy: null })
    .where('team', '=', team)
    .where('deputy', '=', person)
    .execute();
  const row = await db
    .selectFrom('delegate')
    .select('deputy')
    .where('team', '=', team)
    .where('person', '=', person)
    .executeTakeFirst();
  if (row === undefined) return;
  if (row.deputy === null) await db.deleteFrom('delegate').where('team', '=', team).execute();
  else
    await db
      .updateTable('delegate')
      .set({ person: row.deputy, deputy: null })
      .where('team', '=', team)
      .execute();
}
