import { calendarPlan } from '@verbeterbord/shared/api/calendars.ts';
import { planOf, type CalendarPlan } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { ChangedCalendar } from '@verbeterbord/shared/domain/change-calendar.ts';
import type { BoardId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';
import { calendarPartsOf, setCalendar } from './calendar-parts.ts';

/** What is shared under a calendar. */
export interface BoardUnderCalendar {
  readonly board: BoardId;
  /** As the calendar counts. */
  readonly lastClosed: number | null;
}

/** Calendars of trees of teams as people change them. Reading one for a team: `TeamStore`. */
export class CalendarStore {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Null when the team has no calendar of its own. */
  async planOf(team: TeamId): Promise<CalendarPlan | null> {
    const row = await this.#db
      .selectFrom('calendar_plan')
      .select('content')
      .where('team', '=', team)
      .executeTakeFirst();
    if (row !== undefined) return calendarPlan.parse(JSON.parse(row.content));
    return planOf(await calendarPartsOf(this.#db, team));
  }

  async save(team: TeamId, { plan, calendar }: ChangedCalendar): Promise<void> {
    await setCalendar(this.#db, team, calendar, plan);
  }

  /** The boards of these teams. */
  async boardsOf(teams: readonly TeamId[]): Promise<BoardUnderCalendar[]> {
    const rows = await this.#db
      .selectFrom('board')
      .innerJoin('team', 'team.id', 'board.team')
      .select(['board.id', 'board.last_closed', 'team.counts_on'])
      .where('board.team', 'in', teams)
      .execute();
    return rows.map(({ id, last_closed: closed, counts_on: countsOn }) => ({
      board: id,
      lastClosed: closed === null ? null : closed - countsOn,
    }));
  }
}
