import type { ActionId, GoalId, SuccessId } from '../ids.ts';
import type { CardBase, Comment } from './card-base.ts';

export interface Success extends CardBase {
  readonly kind: 'success';
  readonly id: SuccessId;
  readonly title: string;
  readonly notes: string;
  readonly goal: GoalId | null;
  /** The action that it came from. */
  readonly action: ActionId | null;
  /** Number of the cycle in which it was celebrated. */
  readonly cycle: number | null;
  /** A fractional index among successes. */
  readonly order: string;
  readonly comments: readonly Comment[];
}
