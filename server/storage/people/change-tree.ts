import { renumberPlan } from '@verbeterbord/shared/domain/calendar-plan.ts';
import { joinCalendar, renumber } from '@verbeterbord/shared/domain/join-calendar.ts';
import type { TeamId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import type { Transaction } from 'kysely';
import type { Schema } from '../schema.ts';
import { calendarPartsOf, setCalendar } from './calendar-parts.ts';
import { CalendarStore } from './calendars.ts';

/** Gives a team that comes to the top the calendar that it shared until now, in its own count. `under`: it and all below it. */
export async function takeCalendarAlong(
  db: Transaction<Schema>,
  team: TeamId,
  under: readonly TeamId[],
  top: TeamId,
): Promise<void> {
  const parts = await calendarPartsOf(db, top);
  if (top === team || parts.length === 0) return;
  const { counts_on: by } = await db
    .selectFrom('team')
    .select('counts_on')
    .where('id', '=', team)
    .executeTakeFirstOrThrow();
  const plan = await new CalendarStore(db).planOf(top);
  await setCalendar(db, team, renumber(parts, by), plan === null ? null : renumberPlan(plan, by));
  await db
    .updateTable('team')
    .set((where) => ({ counts_on: where('counts_on', '-', by) }))
    .where('id', 'in', under)
    .execute();
}

/** Lets teams that come under another tree count on where they were, and keeps what they closed closed. */
export async function joinTree(
  db: Transaction<Schema>,
  teams: readonly TeamId[],
  { from, to, today }: { readonly from: TeamId; readonly to: TeamId; readonly today: Day },
): Promise<void> {
  if (from === to) return;
  const [own, next] = [await calendarPartsOf(db, from), await calendarPartsOf(db, to)];
  if (own.length === 0 || next.length === 0) return;
  for (const team of teams) {
    const { counts_on: counted } = await db
      .selectFrom('team')
      .select('counts_on')
      .where('id', '=', team)
      .executeTakeFirstOrThrow();
    const boards = await db
      .selectFrom('board')
      .select(['id', 'last_closed'])
      .where('team', '=', team)
      .execute();
    const joined = joinCalendar(
      renumber(own, counted),
      next,
      today,
      boards.map((board) => board.last_closed),
    );
    await db.updateTable('team').set({ counts_on: joined.countsOn }).where('id', '=', team).execute();
    for (const [index, { id }] of boards.entries())
      await db
        .updateTable('board')
        .set({ last_closed: joined.lastClosed[index] ?? null })
        .where('id', '=', id)
        .execute();
  }
}
