import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { addDays, type Day } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';

/** A membership that somebody has because of a group that they are in. */
export interface GroupMembership {
  readonly person: PersonId;
  readonly team: TeamId;
  readonly role: TeamRole;
}

/** Memberships that follow the groups of the directory. Those given by hand are none of its business. */
export class GroupMembershipStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Those of a person that hold on a day. */
  async of(person: PersonId, day: Day): Promise<GroupMembership[]> {
    return this.#holding(day).where('person', '=', person).execute();
  }

  /** Everybody's that hold on a day. */
  async all(day: Day): Promise<GroupMembership[]> {
    return this.#holding(day).execute();
  }

  /** Ends and begins memberships, all or none. What ends, ends at once: the day before was its last. */
  async change(
    ended: readonly GroupMembership[],
    begun: readonly GroupMembership[],
    day: Day,
  ): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const membership of ended) await end(db, membership, day);
      for (const { person, team, role } of begun)
        await db
          .insertInto('membership')
          .values({ person, team, role, from_day: day, until_day: null, source: 'groups' })
          .onConflict((conflict) =>
            conflict.columns(['team', 'person', 'from_day', 'source']).doUpdateSet({ role, until_day: null }),
          )
          .execute();
    });
  }

  #holding(day: Day) {
    return this.#db
      .selectFrom('membership')
      .select(['person', 'team', 'role'])
      .where('source', '=', 'groups')
      .where('from_day', '<=', day)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)]));
  }
}

async function end(db: Transaction<Schema>, { person, team }: GroupMembership, day: Day): Promise<void> {
  const theirs = db
    .deleteFrom('membership')
    .where('source', '=', 'groups')
    .where('person', '=', person)
    .where('team', '=', team);
  // what began today held on no day before
  await theirs.where('from_day', '>=', day).execute();
  await db
    .updateTable('membership')
    .set({ until_day: addDays(day, -1) })
    .where('source', '=', 'groups')
    .where('person', '=', person)
    .where('team', '=', team)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', day)]))
    .execute();
}
