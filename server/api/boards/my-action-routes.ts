import { myActions, type MyActions, type MyBoard } from '@verbeterbord/shared/api/actions.ts';
import { boardCycle, pauseOn, type Cycle, type Pause } from '@verbeterbord/shared/domain/cycle.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { addDays, dayOf, startOfDay, type Day, type Instant } from '@verbeterbord/shared/time.ts';
import { whoAsks } from '../../auth/route-rules.ts';
import type { Who } from '../../auth/sessions.ts';
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

/** No cycle is as long, with the holidays in it: what was done before is of an earlier one. Days. */
const longAgo = 180;

async function myActionsOf(deps: ApiDeps, who: Who): Promise<MyActions> {
  const person = who.person.id;
  const today = dayOf(deps.now());
  const [owned, boards, calendars, standings, visits] = await Promise.all([
    deps.projections.actionsOwnedBy(person, startOfDay(addDays(today, -longAgo))),
    deps.boards.list(),
    deps.teams.calendars(),
    deps.access.standings(who),
    deps.visits.lastOf(person),
  ]);
  const named = new Set(owned.map(({ board }) => board));
  // a card may carry my name on a board that I can't see any more
  const mine = new Map<BoardId, Seen>();
  for (const row of boards) {
    const role = standings.roleOn(row);
    const canEdit = canOnBoard(role, 'edit');
    if (!canEdit && !(named.has(row.id) && canOnBoard(role, 'view'))) continue;
    const calendar = calendars.get(row.team);
    const cycle = calendar === undefined ? null : boardCycle(calendar, today, row.lastClosed);
    const board = { id: row.id, title: row.title };
    const pause = calendar === undefined ? null : pauseOn(calendar, today);
    mine.set(row.id, { board, cycle, pause, canEdit, visit: visits.get(row.id), used: false });
  }
  const asked = await deps.askedActions.of(owned.filter(({ stuck, state }) => stuck && state !== 'done'));
  const actions: MyActions['actions'] = [];
  for (const action of owned) {
    const on = mine.get(action.board);
    if (on === undefined || isPast(action, on.cycle, today)) continue;
    on.used = true;
    const { created, createdBy, ...shown } = action;
    const isNew = on.visit !== undefined && created !== null && createdBy !== person && created > on.visit;
    actions.push({
      ...shown,
      asked: asked.get(`${action.board} ${action.id}`) ?? null,
      board: on.board,
      currentCycle: on.cycle?.number ?? 0,
      isNew,
    });
  }
  const shown = [...mine.values()].filter(({ canEdit, used }) => canEdit || used);
  const goals = await deps.projections.goalsOf(shown.map(({ board }) => board.id));
  return {
    actions,
    boards: shown.map(({ board: { id, title }, cycle, pause, canEdit }): MyBoard => ({
      id,
      title,
      canEdit,
      cycle: cycle === null ? null : { number: cycle.number, end: cycle.end },
      pause: pause === null ? null : { end: pause.end },
      goals: (goals.get(id) ?? []).map(({ id: goal, title: called, number }) => ({
        id: goal,
        title: called,
        number,
      })),
    })),
  };
}

interface Seen {
  readonly board: { readonly id: BoardId; readonly title: string };
  readonly cycle: Cycle | null;
  readonly pause: Pause | null;
  readonly canEdit: boolean;
  /** When I was last there. */
  readonly visit: Instant | undefined;
  /** Whether an action on it is in the list. */
  used: boolean;
}

/** Done before this cycle is history; what was done today stays in sight until tomorrow, also when the cycle was closed since. */
function isPast({ state, cycle, done }: OwnedAction, current: Cycle | null, today: Day): boolean {
  if (state !== 'done' || (cycle ?? -1) >= (current?.number ?? 0)) return false;
  return done === null || dayOf(Date.parse(done)) !== today;
}
