import { myActions, type MyActions, type MyBoard } from '@verbeterbord/shared/api/actions.ts';
import { boardCycle, type Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, toInstant, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { Who } from '../../auth/sessions.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import type { OwnedAction } from '../../storage/boards/projections.ts';
import type { ApiApp } from '../api-app.ts';
import type { ApiDeps } from '../api-deps.ts';
import { describe } from '../describe.ts';

/** *Mijn acties*: what I own, over all boards, from the projection. */
export function myActionRoutes(app: ApiApp, deps: ApiDeps): void {
  app.get(
    '/my-actions',
    {
      config: { rule: 'member' },
      schema: describe('All my actions over all boards', 'actions', { 200: myActions }),
    },
    async (request) => myActionsOf(deps, whoAsks(request)),
  );
}

/** What was done in a cycle may have been done some time before that cycle began. Days. */
const early = 28;

async function myActionsOf(deps: ApiDeps, who: Who): Promise<MyActions> {
  const person = who.person.id;
  const today = dayOf(deps.now());
  const [boards, calendars, standings, visits] = await Promise.all([
    deps.boards.list(),
    deps.teams.calendars(),
    deps.access.standings(who),
    deps.visits.lastOf(person),
  ]);
  // a card may carry my name on a board that I can't see any more
  const seen = new Map<BoardId, Seen>();
  let earliest: Day = today;
  for (const row of boards) {
    const role = standings.roleOn(row);
    if (!canOnBoard(role, 'view')) continue;
    const calendar = calendars.get(row.team);
    const cycle = calendar === undefined ? null : boardCycle(calendar, today, row.lastClosed);
    if (cycle !== null && cycle.start < earliest) earliest = cycle.start;
    seen.set(row.id, { row, cycle, canEdit: canOnBoard(role, 'edit') });
  }
  const owned = await deps.projections.actionsOwnedBy(person, startOf(addDays(earliest, -early)));
  const actions: MyActions['actions'] = [];
  const used = new Set<BoardId>();
  for (const action of owned) {
    const on = seen.get(action.board);
    if (on === undefined || isPast(action, on.cycle, today)) continue;
    used.add(action.board);
    const visit = visits.get(action.board);
    const { created, createdBy, board: _board, ...shown } = action;
    actions.push({
      ...shown,
      board: { id: on.row.id, title: on.row.title },
      currentCycle: on.cycle?.number ?? 0,
      isNew: visit !== undefined && created !== null && createdBy !== person && created > visit,
    });
  }
  const mine = [...seen.values()].filter(({ row, canEdit }) => canEdit || used.has(row.id));
  const goals = await deps.projections.goalsOf(mine.map(({ row }) => row.id));
  return {
    actions,
    boards: mine.map(({ row, cycle, canEdit }): MyBoard => ({
      id: row.id,
      title: row.title,
      canEdit,
      cycle: cycle === null ? null : { number: cycle.number, end: cycle.end },
      goals: [...(goals.get(row.id) ?? [])],
    })),
  };
}

interface Seen {
  readonly row: BoardRow;
  readonly cycle: Cycle | null;
  readonly canEdit: boolean;
}

/** Done before this cycle is history; what was done today stays in sight until tomorrow, also when the cycle was closed since. */
function isPast({ state, cycle, done }: OwnedAction, current: Cycle | null, today: Day): boolean {
  if (state !== 'done' || (cycle ?? -1) >= (current?.number ?? 0)) return false;
  return done === null || dayOf(Date.parse(done)) !== today;
}

/** A moment at which that day hadn't begun yet, anywhere. */
function startOf(day: Day): Instant {
  return toInstant(Date.parse(`${addDays(day, -1)}T00:00:00.000Z`));
}
