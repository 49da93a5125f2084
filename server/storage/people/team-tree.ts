import type { Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day, Instant } from '@verbeterbord/shared/time.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { setCalendar } from './calendar-parts.ts';
import { joinTree, takeCalendarAlong } from './change-tree.ts';

export interface NewTeam {
  readonly id: TeamId;
  readonly name: string;
  readonly parent: TeamId | null;
  /** Of the tree that it is the top of; only without a parent. */
  readonly calendar: Calendar | null;
}

/** Why a team can't go there. */
export type MoveProblem = 'gone' | 'under-itself';

/** Changes to the tree of teams; each looks and writes in one transaction, so that two at once can't make a circle. */
export class TeamTreeStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** False when there is no such parent. */
  async add({ id, name, parent, calendar }: NewTeam): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      if (parent !== null && !(await parents(db)).has(parent)) return false;
      await db.insertInto('team').values({ id, name, parent }).execute();
      if (calendar !== null) await setCalendar(db, id, calendar, null);
      return true;
    });
  }

  async rename(id: TeamId, name: string): Promise<void> {
    await this.#db.updateTable('team').set({ name }).where('id', '=', id).execute();
  }

  /**
   * Hangs a team, with all below it, under another one, whose calendar it then has; or at the top (null), with the calendar that it
   * had. Its delegate speaks for it there. Answers the teams that moved.
   */
  async move(id: TeamId, parent: TeamId | null, today: Day): Promise<readonly TeamId[] | MoveProblem> {
    return this.#db.transaction().execute(async (db) => {
      const above = await parents(db);
      if (!above.has(id) || (parent !== null && !above.has(parent))) return 'gone';
      if (parent !== null && pathOf(above, parent).includes(id)) return 'under-itself';
      const top = pathOf(above, id).at(-1) ?? id;
      const moved = subtree(above, id);
      await db.updateTable('team').set({ parent }).where('id', '=', id).execute();
      if (parent === null) {
        await takeCalendarAlong(db, id, moved, top);
        await db.deleteFrom('delegate').where('team', '=', id).execute();
      } else {
        await joinTree(db, moved, { from: top, to: pathOf(above, parent).at(-1) ?? parent, today });
        await db.updateTable('delegate').set({ parent }).where('team', '=', id).execute();
      }
      return moved;
    });
  }

  /** Ends a team; what it made is kept. False when teams hang below it. */
  async end(id: TeamId, at: Instant): Promise<boolean> {
    return this.#db.transaction().execute(async (db) => {
      const above = await parents(db);
      if ([...above.values()].includes(id)) return false;
      await db.updateTable('team').set({ ended_at: at }).where('id', '=', id).execute();
      await db.deleteFrom('delegate').where('team', '=', id).execute();
      return true;
    });
  }
}

/** What each team hangs under. */
async function parents(db: Transaction<Schema>): Promise<ReadonlyMap<TeamId, TeamId | null>> {
  const rows = await db.selectFrom('team').select(['id', 'parent']).where('ended_at', 'is', null).execute();
  return new Map(rows.map((row) => [row.id, row.parent]));
}

/** From a team to the top, both included. */
function pathOf(above: ReadonlyMap<TeamId, TeamId | null>, start: TeamId): TeamId[] {
  const path: TeamId[] = [];
  for (let at: TeamId | null = start; at !== null && !path.includes(at); at = above.get(at) ?? null)
    path.push(at);
  return path;
}

/** A team and all below it. */
function subtree(above: ReadonlyMap<TeamId, TeamId | null>, team: TeamId): TeamId[] {
  return [...above.keys()].filter((each) => pathOf(above, each).includes(team));
}
