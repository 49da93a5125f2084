import type { ImportLine, ImportName, LeftOut } from '@verbeterbord/shared/api/imports.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';

/** Where a card comes to hang. */
export type PlannedPlace = ImportLine['to'];

/** A lane to open, unless the board has a goal with this title already. */
export interface PlannedGoal {
  readonly title: string;
  readonly sign: string;
  readonly before: Day | null;
}

/** One card, with texts that fit. Who and when of what is no action stand in its notes. */
export interface PlannedCard {
  readonly to: PlannedPlace;
  readonly title: string;
  /** Which of the plan's goals, from 0. */
  readonly goal: number | null;
  readonly owners: readonly PersonId[];
  readonly due: Day | null;
  readonly notes: string;
  /** What the notes had no room for. */
  readonly comments: readonly string[];
}

/** All that will come to hang on the board, in the order of the source, and all that won't. */
export interface ImportPlan {
  /** What the source itself is called. */
  readonly title: string | null;
  readonly goals: readonly PlannedGoal[];
  readonly cards: readonly PlannedCard[];
  readonly leftOut: readonly LeftOut[];
  readonly unmatchedOwners: readonly ImportName[];
}
