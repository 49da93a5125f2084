import type { AuditDetail } from '@verbeterbord/shared/domain/audit.ts';
import type { CalendarPlan } from '@verbeterbord/shared/domain/calendar-plan.ts';
import {
  addChange,
  takeBack,
  type CalendarMoment,
  type ChangedCalendar,
  type NewCalendarChange,
} from '@verbeterbord/shared/domain/change-calendar.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf } from '@verbeterbord/shared/time.ts';
import type { AskedBy } from '../asked-by.ts';
import type { TeamDeps } from './team-deps.ts';

type CalendarDeps = Pick<TeamDeps, 'teams' | 'calendars' | 'audit' | 'events' | 'now'>;

/** A calendar, and what bounds its changes. */
export interface CalendarState extends CalendarMoment {
  readonly plan: CalendarPlan;
  /** Those that share it. */
  readonly teams: readonly TeamId[];
  readonly boards: readonly BoardId[];
}

/** Null for a team that isn't the top of its tree: it has no calendar of its own. */
export async function calendarState(
  { teams, calendars, now }: Pick<CalendarDeps, 'teams' | 'calendars' | 'now'>,
  team: TeamId,
): Promise<CalendarState | null> {
  const tops = await teams.tops();
  if (tops.get(team) !== team) return null;
  const plan = await calendars.planOf(team);
  if (plan === null) return null;
  const under = [...tops].flatMap(([each, top]) => (top === team ? [each] : []));
  const boards = await calendars.boardsOf(under);
  const closed = boards.reduce<number | null>(
    (highest, { lastClosed }) =>
      lastClosed === null ? highest : Math.max(highest ?? lastClosed, lastClosed),
    null,
  );
  return { plan, teams: under, boards: boards.map(({ board }) => board), closed, today: dayOf(now()) };
}

/** Changes the calendar of a tree from tomorrow on. Answers the change's id. */
export async function changeCalendar(
  deps: CalendarDeps,
  by: AskedBy,
  team: TeamId,
  change: NewCalendarChange,
): Promise<Result<string>> {
  const id = newId();
  const done = await write(deps, by, team, { ...change }, (state) =>
    addChange(state.plan, change, id, state),
  );
  return done.ok ? accept(id) : done;
}

/** Takes a change of a calendar back that hasn't begun to count. */
export async function takeChangeBack(
  deps: CalendarDeps,
  by: AskedBy,
  team: TeamId,
  change: string,
): Promise<Result> {
  return write(deps, by, team, { kind: 'taken-back', change }, (state) =>
    takeBack(state.plan, change, state),
  );
}

async function write(
  { audit, calendars, events, teams, now }: CalendarDeps,
  by: AskedBy,
  team: TeamId,
  detail: AuditDetail,
  make: (state: CalendarState) => Result<ChangedCalendar>,
): Promise<Result> {
  const done = await audit.together(async (): Promise<Result<readonly BoardId[]>> => {
    // looked up in the transaction: of two at once the second changes what the first left
    const state = await calendarState({ teams, calendars, now }, team);
    if (state === null) return refuse('calendar-of-tree');
    const changed = make(state);
    if (!changed.ok) return changed;
    await calendars.save(team, changed.value);
    await audit.add({
      ...by,
      action: 'calendar-changed',
      objectKind: 'team',
      object: team,
      result: 'done',
      detail,
    });
    return accept(state.boards);
  });
  if (!done.ok) return done;
  for (const board of done.value) events.emit('boardSettingsChanged', { board });
  return accept();
}
