import type { AmbitionId, GoalId } from '../ids.ts';
import type { Day } from '../time.ts';
import type { CardBase } from './card-base.ts';

export interface Goal extends CardBase {
  readonly kind: 'goal';
  readonly id: GoalId;
  readonly title: string;
  /** Waaraan zien we dat het gelukt is? */
  readonly sign: string;
  /** Vóór wanneer. */
  readonly before: Day | null;
  readonly ambition: AmbitionId | null;
  /** Shown beside its tape; stays with the goal when goals change places. */
  readonly number: number;
  /** A fractional index; lanes are sorted by (order, id). */
  readonly order: string;
}

/** The tape, colour and pattern, that belongs to a goal's number: eight tapes, then from the start again. */
export function tapeOf(number: number): number {
  return ((number - 1) % 8) + 1;
}
