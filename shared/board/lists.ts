import type { ActionState } from '../domain/action.ts';
import type { CardKind } from '../domain/card.ts';
import type { ReferableKind } from '../domain/reference.ts';
import type { GoalId, PersonId } from '../ids.ts';

declare const brand: unique symbol;

/** Names something of a board that can be looked at and listened to: a card, a reference, or a list of ids. */
export type CardKey = string & { readonly [brand]: 'CardKey' };
export type ListKey = string & { readonly [brand]: 'ListKey' };
export type ReferenceKey = string & { readonly [brand]: 'ReferenceKey' };
export type LessonKey = string & { readonly [brand]: 'LessonKey' };

/** Names the lesson of the cycle that is being closed: `view.lesson`. */
export const lessonKey = 'lesson' as LessonKey;

export function cardKey(kind: CardKind, id: string): CardKey {
  return `${kind}:${id}` as CardKey;
}

/** Names what this board shows of another: `view.reference(id)`. */
export function referenceKey(id: string): ReferenceKey {
  return `reference:${id}` as ReferenceKey;
}

/** An entry of a list of mixed kinds, such as `idea:x1`, taken apart; null for what is no such entry. */
export function parseEntry(entry: string): { readonly kind: CardKind; readonly id: string } | null {
  const colon = entry.indexOf(':');
  if (colon < 1) return null;
  return { kind: entry.slice(0, colon) as CardKind, id: entry.slice(colon + 1) };
}

/**
 * Every list of the view. Its entries are ids, except in `noticed`, `settled` and `bin`, which mix kinds: there they are card keys.
 * Actions whose goal isn't on the board (any more) are in the lane without a goal.
 */
export const lists = {
  ambitions: 'ambitions' as ListKey,
  goals: 'goals' as ListKey,
  /** A column of a lane: actions on the wall, by order. */
  lane: (goal: GoalId | null, state: ActionState) => `lane:${goal ?? ''}:${state}` as ListKey,
  /** Actions that no cycle was chosen for, by order. */
  later: (goal: GoalId | null) => `later:${goal ?? ''}` as ListKey,
  /** Done in an earlier cycle, the latest first. */
  earlier: (goal: GoalId | null) => `earlier:${goal ?? ''}` as ListKey,
  /** Open ideas and obstacles, by order. */
  noticed: 'noticed' as ListKey,
  /** Decided ideas and solved obstacles, the latest first. */
  settled: 'settled' as ListKey,
  successes: 'successes' as ListKey,
  /** Actions on the wall of one person, or of nobody (null): by state, then order. */
  person: (person: PersonId | null) => `person:${person ?? ''}` as ListKey,
  /** Archived cards of all kinds, the latest first. */
  bin: 'bin' as ListKey,
  /** All actions on the wall, by id. */
  actions: 'actions' as ListKey,
  /**
   * References that stand on no card here: questions that this board has to answer or passed up, and actions that it is offered.
   * Those that aren't over first, by the day that they are wanted before, then the oldest.
   */
  received: 'received' as ListKey,
  /** References to the actions that this board offered: those that aren't over first, then the latest. */
  given: 'given' as ListKey,
  /** References that this card is about: those that aren't over first, then the latest. */
  referencesOf: (kind: ReferableKind, id: string) => `references:${kind}:${id}` as ListKey,
} as const;
