import { leavingIn, outcomeOf, type Action } from '@verbeterbord/shared/domain/action.ts';
import { compareOrdered } from '@verbeterbord/shared/domain/order.ts';
import type { ActionId, GoalId } from '@verbeterbord/shared/ids.ts';

/** Everything that the page for closing counts and lists. Ids in the order of the goals on the board, then of the columns. */
export interface ClosingState {
  /** Done, and in no record yet. */
  readonly done: readonly ActionId[];
  readonly helped: number;
  /** Didn't help, and is tried again in the next cycle. */
  readonly again: number;
  readonly notHelped: number;
  readonly notYet: number;
  readonly unanswered: number;
  /** Not done: carried over, put off or stopped. */
  readonly left: readonly ActionId[];
  /** Of those, nothing was chosen for yet. */
  readonly open: readonly ActionId[];
  readonly carried: number;
  readonly later: number;
  readonly stopped: number;
  /** In *later* already. */
  readonly waiting: number;
  /** Chosen for the next cycle already. */
  readonly planned: number;
}

export interface ClosingQuestion {
  readonly cycle: number;
  readonly lastClosed: number | null;
  /** The goals on the board, in order. */
  readonly goals: readonly string[];
}

const states = ['todo', 'doing', 'done'] as const;

/** What closing `cycle` is about, from all actions of the board. */
export function closingState(actions: readonly Action[], question: ClosingQuestion): ClosingState {
  const { cycle, lastClosed, goals } = question;
  const lane = (goal: GoalId | null): number => {
    const at = goal === null ? -1 : goals.indexOf(goal);
    return at === -1 ? goals.length : at;
  };
  const onBoard = actions
    .filter(({ archived }) => archived === null)
    .toSorted(
      (a, b) =>
        lane(a.goal) - lane(b.goal) ||
        states.indexOf(a.place.state) - states.indexOf(b.place.state) ||
        compareOrdered({ id: a.id, order: a.place.order }, { id: b.id, order: b.place.order }),
    );
  const inIt = onBoard.filter((action) => action.cycle !== null && action.cycle <= cycle);
  const done = inIt.filter(
    (action) => action.place.state === 'done' && (lastClosed === null || (action.cycle ?? 0) > lastClosed),
  );
  const left = inIt.filter(({ place }) => place.state !== 'done');
  const chosen = (value: 'carry' | 'later' | 'stop'): number =>
    left.filter((action) => leavingIn(action, cycle)?.value === value).length;
  const answered = (value: string | null): Action[] => done.filter((action) => outcomeOf(action) === value);
  const no = answered('no');
  const again = no.filter((action) => leavingIn(action, cycle)?.value === 'carry').length;
  return {
    done: done.map(({ id }) => id),
    helped: answered('yes').length,
    again,
    notHelped: no.length - again,
    notYet: answered('not-yet').length,
    unanswered: answered(null).length,
    left: left.map(({ id }) => id),
    open: left.filter((action) => leavingIn(action, cycle) === null).map(({ id }) => id),
    carried: chosen('carry'),
    later: chosen('later'),
    stopped: chosen('stop'),
    waiting: onBoard.filter((action) => action.cycle === null && action.place.state !== 'done').length,
    planned: onBoard.filter((action) => action.cycle !== null && action.cycle > cycle).length,
  };
}
