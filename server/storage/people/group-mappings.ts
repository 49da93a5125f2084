import type { TeamRole } from '@verbeterbord/shared/domain/team.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** Who is in this group of the directory has this role in this team. */
export interface GroupMapping {
  /** As the claim names it: at Entra ID the object id of the group. */
  readonly group: string;
  readonly team: TeamId;
  readonly role: TeamRole;
}

/** Which groups of the organisation's directory stand for which teams. */
export class GroupMappingStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** By group; of teams that are there. */
  async list(): Promise<GroupMapping[]> {
    return this.#db
      .selectFrom('group_mapping')
      .innerJoin('team', 'team.id', 'group_mapping.team')
      .select(['group_mapping.issuer_group as group', 'group_mapping.team', 'group_mapping.role'])
      .where('team.ended_at', 'is', null)
      .orderBy('issuer_group')
      .orderBy('team')
      .execute();
  }

  /** Puts these in the place of all there were. */
  async replace(mappings: readonly GroupMapping[]): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      await db.deleteFrom('group_mapping').execute();
      for (const { group, team, role } of mappings)
        await db.insertInto('group_mapping').values({ issuer_group: group, team, role }).execute();
    });
  }
}
