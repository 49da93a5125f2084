import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId, PersonId } from '@verbeterbord/shared/ids.ts';

/** A column of somebody's row; null is nobody's. */
export interface RowPlace {
  readonly person: PersonId | null;
  readonly state: ActionState;
}

/** How the drag names a column of a row in the page. */
export function rowKey(person: PersonId | null, state: ActionState): string {
  return `row:${person ?? ''}:${state}`;
}

/** What such a key stands for; null for what is no column of a row. */
export function rowOf(key: string): RowPlace | null {
  const [kind, person = '', state] = key.split(':');
  const known = actionStates.find((candidate) => candidate === state);
  return kind === 'row' && known !== undefined
    ? { person: person === '' ? null : (person as PersonId), state: known }
    : null;
}

/** How the drag names an action in somebody's row: with two owners it hangs in two. */
export function cardIn(action: ActionId, person: PersonId | null): string {
  return `action:${action}@${person ?? ''}`;
}

/** Whose row that is. */
export function personHolding(card: string): PersonId | null {
  const person = card.split('@')[1] ?? '';
  return person === '' ? null : (person as PersonId);
}
