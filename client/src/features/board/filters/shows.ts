import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';

export const filters = ['all', 'mine', 'stuck', 'new'] as const;
/** What of the board is shown: alles, van mij, vast, nieuw. */
export type Filter = (typeof filters)[number];

/**
 * Whether a card shows under a filter. *Van mij* and *vast* are about actions; the rails keep their cards, except under *nieuw*.
 */
export function shows(filter: Filter, card: Card, me: PersonId | null, isNew: boolean): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'new':
      return isNew;
    case 'mine':
      return card.kind !== 'action' || (me !== null && ownedBy(card, me));
    default:
      return card.kind !== 'action' || isStuck(card);
  }
}

export function ownedBy(action: Action, person: PersonId): boolean {
  return action.owners.includes(person);
}

/** A finished action is no longer stuck, whatever it says. */
export function isStuck(action: Action): boolean {
  return action.stuck !== null && action.place.state !== 'done';
}
