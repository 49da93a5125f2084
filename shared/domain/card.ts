import type { AnyId } from '../ids.ts';
import type { Action } from './action.ts';
import type { Ambition } from './ambition.ts';
import type { Goal } from './goal.ts';
import type { Idea } from './idea.ts';
import type { Obstacle } from './obstacle.ts';
import type { Success } from './success.ts';

/** Everything that hangs on a board, by the name of its kind. */
export interface Cards {
  readonly ambition: Ambition;
  readonly goal: Goal;
  readonly action: Action;
  readonly idea: Idea;
  readonly obstacle: Obstacle;
  readonly success: Success;
}

export type CardKind = keyof Cards;
export type Card<Kind extends CardKind = CardKind> = Cards[Kind];

export const cardKinds = ['ambition', 'goal', 'action', 'idea', 'obstacle', 'success'] as const;

/** A card's place in the document: which kind, which id. */
export interface CardRef<Kind extends CardKind = CardKind> {
  readonly kind: Kind;
  readonly id: AnyId | Card<Kind>['id'];
}

/** The longest texts that a board takes, in UTF-16 units, by what people see as one kind of text. */
export const textLimits = { title: 300, sentence: 600, notes: 20_000, comment: 4_000, unit: 40 } as const;
