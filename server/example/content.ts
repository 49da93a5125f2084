import type { ActionState, Helped } from '@verbeterbord/shared/domain/action.ts';
import type { JudgementValue, Paint } from '@verbeterbord/shared/domain/ambition.ts';

/*
 * The shape of the example's content. Moments are offsets, so that the example is as fresh in a year as it is today:
 * `cycle` counts cycles from the current one (0 is now, -1 the one before), days count from today.
 */

/** A person of the example, by first name: names are unique within it. */
export type Who = string;

export interface ExampleComment {
  readonly by: Who;
  readonly daysAgo: number;
  readonly text: string;
}

/** A try that didn't help, before the one that is under way. */
export interface ExampleTry {
  readonly plan: string;
  readonly noticed: string;
}

export interface ExampleAction {
  readonly title: string;
  /** Place of the goal in the board's list, from 1; 0 is none. */
  readonly goal: number;
  readonly owners: readonly Who[];
  /** `later` is an action that no cycle has chosen yet. */
  readonly state: ActionState | 'later';
  /** The cycle that chose it first; every one since then, up to `until`, carried it over. 0 when left out. */
  readonly since?: number;
  /** The cycle in which it was done, for finished actions; 0 when left out. */
  readonly until?: number;
  /** Day it is due, counted from the first day of the cycle it is in. */
  readonly due?: number;
  readonly notes?: string;
  readonly stuck?: string;
  readonly failed?: readonly ExampleTry[];
  readonly plan?: string;
  readonly helped?: Helped;
  readonly noticed?: string;
  readonly comments?: readonly ExampleComment[];
  /** Whether it was put up by its owner in the last two days, so that others see *nieuw*. */
  readonly fresh?: boolean;
}

export interface ExampleGoal {
  readonly title: string;
  readonly sign: string;
  /** Months from now, on the first of that month. */
  readonly months: number;
}

export interface ExampleNote {
  readonly kind: 'idea' | 'obstacle';
  readonly title: string;
  readonly by: Who;
  readonly daysAgo: number;
  readonly notes?: string;
  readonly goal?: number;
  readonly decided?: { readonly value: 'parked' | 'dropped'; readonly reason: string };
  readonly solved?: boolean;
  readonly comments?: readonly ExampleComment[];
}

export interface ExampleSuccess {
  readonly title: string;
  readonly by: Who;
  readonly goal: number;
  readonly cycle: number;
  readonly notes?: string;
}

/** What was done or stopped in a cycle that was closed, beside the actions of the board that were in it. */
export interface ExamplePast {
  readonly cycle: number;
  readonly lesson: string;
  /** One answer a person, 1 to 5. */
  readonly moods: readonly number[];
  readonly judgement: JudgementValue;
  readonly done: readonly {
    readonly title: string;
    readonly goal: number;
    readonly owner: Who;
    readonly helped: Helped;
    readonly noticed?: string;
  }[];
  readonly stopped: readonly {
    readonly title: string;
    readonly goal: number;
    readonly owner: Who;
    readonly reason: string;
  }[];
}

export interface ExampleBoard {
  readonly board: string;
  readonly team: string;
  readonly title: string;
  /** Who sets up the ambition and the goals. */
  readonly lead: Who;
  readonly ambition: {
    readonly title: string;
    readonly why: string;
    /** Years from now. */
    readonly years: number;
    readonly paint: Paint;
    readonly judgement: JudgementValue;
    readonly judgementNote: string;
    /** The board of the team above whose ambition it serves. */
    readonly serves?: string;
    readonly indicator: {
      readonly name: string;
      readonly unit: string;
      readonly target: number;
      /** One a month, the last one this month. */
      readonly values: readonly number[];
    };
  };
  readonly goals: readonly ExampleGoal[];
  readonly actions: readonly ExampleAction[];
  readonly notes: readonly ExampleNote[];
  readonly successes: readonly ExampleSuccess[];
  /** Cycles that its team closed, oldest first. */
  readonly past: readonly ExamplePast[];
}
