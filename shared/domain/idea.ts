import type { ActionId, IdeaId } from '../ids.ts';
import type { CardBase, Comment, Stamp } from './card-base.ts';

export const ideaDecisions = ['action', 'parked', 'dropped'] as const;

/** What the team did with an idea, and why. */
export interface IdeaDecision extends Stamp {
  readonly value: (typeof ideaDecisions)[number];
  readonly reason: string;
  /** The action it became. */
  readonly action: ActionId | null;
}

export interface Idea extends CardBase {
  readonly kind: 'idea';
  readonly id: IdeaId;
  readonly title: string;
  readonly notes: string;
  /** Null while it is open. */
  readonly decision: IdeaDecision | null;
  /** A fractional index among ideas and obstacles together. */
  readonly order: string;
  readonly comments: readonly Comment[];
}
