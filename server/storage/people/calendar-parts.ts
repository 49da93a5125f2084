import type { CalendarPlan } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { Calendar } from '@verbeterbord/shared/domain/cycle.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

/** The parts of a team's own calendar, as its tree counts; none when it has none. */
export async function calendarPartsOf(db: Kysely<Schema>, team: TeamId): Promise<Calendar> {
  return db
    .selectFrom('calendar_part')
    .select(['start', 'days', 'first_number as firstNumber'])
    .where('team', '=', team)
    .orderBy('start')
    .execute();
}

/** Gives a team a calendar in place of the one that it had; `plan` is what it was made from, when people changed it. */
export async function setCalendar(
  db: Kysely<Schema>,
  team: TeamId,
  calendar: Calendar,
  plan: CalendarPlan | null,
): Promise<void> {
  await db.deleteFrom('calendar_part').where('team', '=', team).execute();
  for (const { start, days, firstNumber } of calendar)
    await db.insertInto('calendar_part').values({ team, start, days, first_number: firstNumber }).execute();
  await db.deleteFrom('calendar_plan').where('team', '=', team).execute();
  if (plan !== null)
    await db
      .insertInto('calendar_plan')
      .values({ team, content: JSON.stringify(plan) })
      .execute();
}
