import type { ActionId, AttemptId, GoalId, PersonId } from '../ids.ts';
import type { Day } from '../time.ts';
import type { CardBase, Comment, Stamp } from './card-base.ts';

export const actionStates = ['todo', 'doing', 'done'] as const;
/** The three middle columns of the wall: te doen, bezig, klaar. */
export type ActionState = (typeof actionStates)[number];

/** State and order in one value, so that two people dragging one card can't tear it in two. */
export interface Place {
  readonly state: ActionState;
  /** A fractional index; cards of one column are sorted by (order, id). */
  readonly order: string;
}

export const helpedAnswers = ['yes', 'no', 'not-yet'] as const;
/** Hielp het? Ja, nee, nog niet. */
export type Helped = (typeof helpedAnswers)[number];

/** One try: what we are going to do, what we noticed, and whether it helped. */
export interface Attempt {
  readonly id: AttemptId;
  readonly created: Stamp | null;
  readonly plan: string;
  readonly noticed: string;
  readonly helped: Helped | null;
}

export const leavingValues = ['carry', 'later', 'stop'] as const;
/** Meenemen, naar later, stoppen. */
export type LeavingValue = (typeof leavingValues)[number];

/**
 * What the team chose for an unfinished action while it was closing a cycle. It says nothing about any other cycle. On one that is
 * done and didn't help, `carry` is a new attempt in the next cycle, with the reason for its plan.
 */
export interface Leaving extends Stamp {
  readonly cycle: number;
  readonly value: LeavingValue;
  /** Why; may be empty. */
  readonly reason: string;
}

export interface Action extends CardBase {
  readonly kind: 'action';
  readonly id: ActionId;
  readonly title: string;
  readonly notes: string;
  /** Sorted by id; screens sort by name. */
  readonly owners: readonly PersonId[];
  readonly goal: GoalId | null;
  readonly due: Day | null;
  /** Number of the cycle it was chosen for; null is *later*. */
  readonly cycle: number | null;
  readonly place: Place;
  readonly stuck: Stamp | null;
  readonly stuckReason: string;
  /** How many times it went along to a next cycle. */
  readonly carried: number;
  /** When it came into *klaar* most recently; null in the other columns. */
  readonly done: Stamp | null;
  /** Counts only in the closing of `leaving.cycle`: ask `leavingIn`. */
  readonly leaving: Leaving | null;
  /** Oldest first; the last one is the current try. Never empty on a sound board. */
  readonly attempts: readonly Attempt[];
  /** Oldest first. */
  readonly comments: readonly Comment[];
}

/** The try that is under way or was finished last. */
export function currentAttempt(action: Action): Attempt | undefined {
  return action.attempts.at(-1);
}

/** Whether the team already said what the finished action did. *Nog niet* is no final answer. */
export function outcomeOf(action: Action): Helped | null {
  return currentAttempt(action)?.helped ?? null;
}

/** What was chosen for it in the closing of this cycle. */
export function leavingIn(action: Pick<Action, 'leaving'>, cycle: number): Leaving | null {
  return action.leaving?.cycle === cycle ? action.leaving : null;
}
