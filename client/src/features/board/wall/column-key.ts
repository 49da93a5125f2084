import { lists, type ListKey } from '@verbeterbord/shared/board/lists.ts';
import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';

/** A column that takes cards, as the drag names it in the page: the key of its list. */
export type ColumnPlace =
  | { readonly kind: 'lane'; readonly goal: GoalId | null; readonly state: ActionState }
  | { readonly kind: 'later'; readonly goal: GoalId | null }
  | { readonly kind: 'noticed' }
  | { readonly kind: 'successes' };

/** The list that a column's key, as it stands in the page, names. */
export function listOf(key: string): ListKey | null {
  return columnOf(key) === null ? null : (key as ListKey);
}

/** What a column's key stands for; null for what is no column. */
export function columnOf(key: string): ColumnPlace | null {
  if (key === lists.noticed) return { kind: 'noticed' };
  if (key === lists.successes) return { kind: 'successes' };
  const [kind, goalId = '', state] = key.split(':');
  const goal = goalId === '' ? null : (goalId as GoalId);
  if (kind === 'later') return { kind, goal };
  const known = actionStates.find((candidate) => candidate === state);
  return kind === 'lane' && known !== undefined ? { kind, goal, state: known } : null;
}

/**
 * Which cards a column takes. Ideas go to a lane to become an action there; an action that is done goes to *Ons succes* to be
 * celebrated, and stays where it was.
 */
export function columnTakes(column: ColumnPlace, card: CardKind, state: ActionState | null): boolean {
  switch (column.kind) {
    case 'lane':
      return card === 'action' || (card === 'idea' && column.state === 'todo');
    case 'later':
      return card === 'action';
    case 'noticed':
      return card === 'idea' || card === 'obstacle';
    default:
      return card === 'success' || (card === 'action' && state === 'done');
  }
}
