import * as Y from 'yjs';
import type { ActionState } from '../domain/action.ts';
import type { CardKind } from '../domain/card.ts';
import { compareOrdered, type Ordered } from '../domain/order.ts';
import type { GoalId } from '../ids.ts';
import { cardMap } from './read.ts';
import { cardFields, roots } from './schema.ts';

/** A card in a column: just enough to find a place beside it. */
export interface ColumnCard extends Ordered {
  readonly kind: CardKind;
}

/** The kinds that share one column each: ideas and obstacles hang together. */
export type ColumnKind = Exclude<CardKind, 'action'>;

const actions = cardFields.action;

/**
 * The lane an action hangs in: that of its goal, or the one without a goal when it has none, or one that isn't on the
 * board (any more). So the actions of a goal in the bin stay in sight, and go home when it comes back.
 */
export function laneOf(doc: Y.Doc, goal: GoalId | null): GoalId | null {
  if (goal === null) return null;
  const stored = cardMap(doc, 'goal', goal);
  return stored !== undefined && cardFields.goal.archived.read(stored.get('archived')) === null ? goal : null;
}

/** Whether a card is in the bin, without reading the rest of it. */
export function isArchived(stored: Y.Map<unknown>): boolean {
  return actions.archived.read(stored.get('archived')) !== null;
}

/** One column of one lane, sorted, without `except`. Reads only what it needs: a drag asks for it between two frames. */
export function laneColumn(
  doc: Y.Doc,
  goal: GoalId | null,
  state: ActionState,
  except?: string,
): ColumnCard[] {
  const column: ColumnCard[] = [];
  for (const [id, stored] of doc.getMap(roots.action).entries()) {
    if (id === except || !(stored instanceof Y.Map) || isArchived(stored)) continue;
    if (actions.cycle.read(stored.get('cycle')) === null) continue;
    const own = actions.goal.read(stored.get('goal'));
    if (own !== goal && laneOf(doc, own) !== goal) continue;
    const place = actions.place.read(stored.get('place'));
    if (place.state === state) column.push({ kind: 'action', id, order: place.order });
  }
  return column.sort(compareOrdered);
}

/** All cards of these kinds that aren't in the bin, sorted together, without `except`. */
export function kindColumn(doc: Y.Doc, kinds: readonly ColumnKind[], except?: string): ColumnCard[] {
  const column: ColumnCard[] = [];
  for (const kind of kinds)
    for (const [id, stored] of doc.getMap(roots[kind]).entries())
      if (id !== except && stored instanceof Y.Map && !isArchived(stored))
        column.push({ kind, id, order: cardFields[kind].order.read(stored.get('order')) });
  return column.sort(compareOrdered);
}

/** The kinds that hang in one column with this kind. */
export function columnKinds(kind: ColumnKind): readonly ColumnKind[] {
  return kind === 'idea' || kind === 'obstacle' ? ['idea', 'obstacle'] : [kind];
}
