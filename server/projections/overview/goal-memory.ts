import type { RingCounts } from '@verbeterbord/shared/api/overview.ts';
import { countWall } from '@verbeterbord/shared/domain/count-wall.ts';
import type { AmbitionId, BoardId, GoalId } from '@verbeterbord/shared/ids.ts';
import type {
  FoundGoal,
  GoalCount,
  OverviewDetailsStore,
} from '../../storage/team-of-teams/overview-details-store.ts';

/** More boards than this are read again: it is a memory and not a copy. */
const mostBoards = 4_000;

interface BoardGoals {
  readonly goals: ReadonlyMap<AmbitionId | null, readonly FoundGoal[]>;
  readonly counts: ReadonlyMap<GoalId, readonly GoalCount[]>;
}

const nothing: BoardGoals = { goals: new Map(), counts: new Map() };

/** The goals of boards and what stands under each, as the projections have it: read once, and again when a board changed. */
export class GoalMemory {
  readonly #store: Pick<OverviewDetailsStore, 'goals' | 'goalCounts'>;
  readonly #held = new Map<BoardId, BoardGoals>();
  /** What is being read, and which boards changed meanwhile. */
  readonly #reading = new Set<Set<BoardId>>();

  constructor(store: Pick<OverviewDetailsStore, 'goals' | 'goalCounts'>) {
    this.#store = store;
  }

  /** Its rows changed. */
  forget(board: BoardId): void {
    this.#held.delete(board);
    for (const changed of this.#reading) changed.add(board);
  }

  /**
   * Answers the goals of an ambition of one of these boards, in the order of the board, with what the wall shows under them in a
   * cycle. A goal is known by its board and id: a foreign client may use one id on two boards.
   */
  async of(
    boards: readonly BoardId[],
  ): Promise<
    (
      board: BoardId,
      ambition: AmbitionId,
      cycle: number,
    ) => readonly (FoundGoal & { readonly counts: RingCounts })[]
  > {
    const found = await this.#find(boards);
    return (board, ambition, cycle) => {
      const { goals, counts } = found.get(board) ?? nothing;
      return (goals.get(ambition) ?? []).map((goal) =>
        Object.assign({}, goal, { counts: countWall(counts.get(goal.id) ?? [], cycle) }),
      );
    };
  }

  async #find(boards: readonly BoardId[]): Promise<ReadonlyMap<BoardId, BoardGoals>> {
    const found = new Map<BoardId, BoardGoals>();
    const missing: BoardId[] = [];
    for (const board of boards) {
      const held = this.#held.get(board);
      if (held === undefined) missing.push(board);
      else found.set(board, held);
    }
    if (missing.length === 0) return found;
    const changed = new Set<BoardId>();
    this.#reading.add(changed);
    try {
      const [goals, counts] = await Promise.all([
        this.#store.goals(missing),
        this.#store.goalCounts(missing),
      ]);
      const [goalsOf, countsOf] = [Map.groupBy(goals, byBoard), Map.groupBy(counts, byBoard)];
      for (const board of missing) {
        const read = {
          goals: Map.groupBy(goalsOf.get(board) ?? [], ({ ambition }) => ambition),
          counts: Map.groupBy(countsOf.get(board) ?? [], ({ goal }) => goal),
        };
        found.set(board, read);
        if (!changed.has(board)) this.#hold(board, read);
      }
    } finally {
      this.#reading.delete(changed);
    }
    return found;
  }

  #hold(board: BoardId, goals: BoardGoals): void {
    if (this.#held.size >= mostBoards) {
      const [oldest] = this.#held.keys();
      if (oldest !== undefined) this.#held.delete(oldest);
    }
    this.#held.set(board, goals);
  }
}

function byBoard({ board }: { readonly board: BoardId }): BoardId {
  return board;
}
