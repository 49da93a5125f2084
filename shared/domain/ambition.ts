import type { AmbitionId, BoardId } from '../ids.ts';
import type { Day } from '../time.ts';
import type { CardBase, Stamp } from './card-base.ts';

/** The eight paints of the banner, each with its own sign. */
export type Paint = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

export const judgementValues = ['on-track', 'fragile', 'stuck'] as const;
/** The team's own judgement: op koers, kwetsbaar, vast. Never computed. */
export type JudgementValue = (typeof judgementValues)[number];

export interface Judgement extends Stamp {
  readonly value: JudgementValue;
}

export interface IndicatorValue {
  readonly day: Day;
  readonly value: number;
}

/** An ambition on the board of a team above. It may be there no more: whoever shows it looks. */
export interface HigherAmbition {
  readonly board: BoardId;
  readonly ambition: AmbitionId;
}

export interface Ambition extends CardBase {
  readonly kind: 'ambition';
  readonly id: AmbitionId;
  readonly title: string;
  readonly why: string;
  /** The year it looks at, such as 2028. */
  readonly horizon: number | null;
  readonly paint: Paint;
  /** A fractional index; ambitions are sorted by (order, id). */
  readonly order: string;
  readonly judgement: Judgement | null;
  readonly judgementNote: string;
  /** What it serves on the board of a team above. */
  readonly serves: HigherAmbition | null;
  readonly indicatorName: string;
  /** Such as "dagen" or "%"; shown behind the number. */
  readonly indicatorUnit: string;
  readonly indicatorTarget: number | null;
  /** One value a day, oldest first. */
  readonly indicatorValues: readonly IndicatorValue[];
}
