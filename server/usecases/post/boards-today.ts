import { boardCycle, cycleToClose, type Calendar, type Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import { canOnBoard, type BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import { dayOf, type Day } from '@verbeterbord/shared/time.ts';
import type { BoardRow } from '../../storage/boards/boards.ts';
import type { ActionCount } from '../../storage/boards/projections.ts';
import type { PostDeps } from './post-deps.ts';

/** A board that somebody may see, and as what. */
export interface SeenBoard {
  readonly row: BoardRow;
  readonly role: BoardRole;
  /** Null for a team without a calendar. */
  readonly cycle: Cycle | null;
  /** A cycle before today's was never closed. */
  readonly toClose: boolean;
}

type Deps = Pick<PostDeps, 'boards' | 'teams' | 'projections' | 'roleOf' | 'now'>;

/** What many letters of one round ask: boards, calendars and counts, each once. */
export class BoardsToday {
  readonly today: Day;
  readonly #deps: Deps;
  #boards: Promise<readonly BoardRow[]> | null = null;
  #calendars: Promise<ReadonlyMap<TeamId, Calendar>> | null = null;
  #counts: Promise<ReadonlyMap<BoardId, readonly ActionCount[]>> | null = null;

  constructor(deps: Deps) {
    this.#deps = deps;
    this.today = dayOf(deps.now());
  }

  /** Those that a person may see now. */
  async seenBy(person: PersonId): Promise<ReadonlyMap<BoardId, SeenBoard>> {
    this.#boards ??= this.#deps.boards.list();
    this.#calendars ??= this.#deps.teams.calendars();
    const [rows, calendars, roleOn] = await Promise.all([
      this.#boards,
      this.#calendars,
      this.#deps.roleOf(person),
    ]);
    const seen = new Map<BoardId, SeenBoard>();
    for (const row of rows) {
      const role = roleOn(row);
      if (!canOnBoard(role, 'view')) continue;
      const calendar = calendars.get(row.team);
      const closable =
        calendar === undefined
          ? null
          : cycleToClose(calendar, this.today, row.lastClosed, dayOf(Date.parse(row.createdAt)));
      seen.set(row.id, {
        row,
        role,
        cycle: calendar === undefined ? null : boardCycle(calendar, this.today, row.lastClosed),
        toClose: closable?.overdue === true && canOnBoard(role, 'close'),
      });
    }
    return seen;
  }

  /** How many actions of a board are in one state of one cycle. */
  async countsOf(board: BoardId): Promise<readonly ActionCount[]> {
    this.#counts ??= this.#deps.projections
      .counts()
      .then((counts) => Map.groupBy(counts, (count) => count.board));
    return (await this.#counts).get(board) ?? [];
  }
}
