import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';

/** What the page for choosing lists. */
export interface ChoosingState {
  /** Came along from an earlier cycle and isn't done: mine and nobody's. */
  readonly carried: readonly ActionId[];
  /** As `carried`, of others. */
  readonly others: readonly ActionId[];
  /** What I do in this cycle, done or not. */
  readonly mine: readonly ActionId[];
  /** Everybody who has something to do in this cycle. */
  readonly chose: readonly PersonId[];
}

export interface ChoosingQuestion {
  readonly cycle: number;
  readonly me: PersonId;
  /** The goals on the board, in order. */
  readonly goals: readonly string[];
}

/** What there is to choose from, out of all actions of the board. */
export function choosingState(
  actions: readonly Action[],
  { cycle, me, goals }: ChoosingQuestion,
): ChoosingState {
  const lane = ({ goal }: Action): number => {
    const at = goal === null ? -1 : goals.indexOf(goal);
    return at === -1 ? goals.length : at;
  };
  const onWall = actions
    .filter(
      (action) =>
        action.archived === null &&
        action.cycle !== null &&
        (action.place.state !== 'done' || action.cycle >= cycle),
    )
    .toSorted((a, b) => lane(a) - lane(b) || (a.id < b.id ? -1 : 1));
  const came = onWall.filter(
    ({ place, carried, cycle: own }) => place.state !== 'done' && (carried > 0 || (own ?? cycle) < cycle),
  );
  const isMine = ({ owners }: Action): boolean => owners.includes(me);
  const free = ({ owners }: Action): boolean => owners.length === 0;
  const ids = (some: readonly Action[]): ActionId[] => some.map(({ id }) => id);
  return {
    carried: [...ids(came.filter(isMine)), ...ids(came.filter(free))],
    others: ids(came.filter((action) => !isMine(action) && !free(action))),
    mine: ids(onWall.filter(isMine)),
    chose: [
      ...new Set(onWall.filter((action) => action.cycle === cycle).flatMap(({ owners }) => owners)),
    ].sort(),
  };
}
