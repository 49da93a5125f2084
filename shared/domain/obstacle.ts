import type { GoalId, ObstacleId } from '../ids.ts';
import type { CardBase, Comment, Stamp } from './card-base.ts';

export interface Obstacle extends CardBase {
  readonly kind: 'obstacle';
  readonly id: ObstacleId;
  readonly title: string;
  readonly notes: string;
  readonly goal: GoalId | null;
  readonly solved: Stamp | null;
  /** A fractional index among ideas and obstacles together. */
  readonly order: string;
  readonly comments: readonly Comment[];
}
