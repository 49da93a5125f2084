import type { HelpKind, QuestionVerb } from '@verbeterbord/shared/domain/question.ts';
import type { ReferableKind } from '@verbeterbord/shared/domain/reference.ts';
import type { Who } from '../content.ts';

/*
 * The shape of what goes between the example's teams. Cards are named by the title that they have on their board; days count back
 * from today, as in `content.ts`.
 */

export interface ExampleCard {
  readonly board: string;
  readonly kind: ReferableKind;
  readonly title: string;
}

export interface ExampleStep {
  readonly verb: Extract<QuestionVerb, 'take-up' | 'ask-back' | 'reply' | 'answer' | 'decline'>;
  readonly by: Who;
  readonly daysAgo: number;
  readonly text: string;
  /** Taken in the meeting of that day, so many minutes after it began. */
  readonly minute?: number;
}

/** A question of a team to the Team van teams. */
export interface ExampleQuestion {
  readonly card: ExampleCard;
  readonly by: Who;
  readonly daysAgo: number;
  readonly text: string;
  readonly help: HelpKind;
  /** Days from today; null when no day was named. */
  readonly before: number | null;
  readonly steps: readonly ExampleStep[];
}

/** An action that the Team van teams offers to a team. */
export interface ExampleOffer {
  readonly to: string;
  readonly by: Who;
  readonly daysAgo: number;
  /** On the board of the Team van teams; null for one that never hung there. */
  readonly source: string | null;
  readonly title: string;
  readonly notes: string;
  /** Days from today. */
  readonly due: number | null;
  /** Who accepted it; the action of this title on their board is what came of it. */
  readonly accepted?: { readonly by: Who };
}

export interface ExampleDependency {
  readonly waits: ExampleCard;
  readonly on: ExampleCard;
  readonly by: Who;
  readonly daysAgo: number;
}
