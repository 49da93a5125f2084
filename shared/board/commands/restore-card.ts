import type { CardKind } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import { isArchived } from '../columns.ts';
import { write, type Command } from '../command.ts';
import { goalNumbers, lowestFree } from '../goal-number.ts';
import { cardMap } from '../read.ts';
import { cardFields } from '../schema.ts';

export interface RestoreCard {
  readonly kind: CardKind;
  readonly id: string;
}

/**
 * Takes a card out of the bin, back to its place. A goal whose number was given away meanwhile gets the lowest free one. An action that
 * was stopped in a closing is stopped no more.
 */
export const restoreCard: Command<RestoreCard> = (doc, { kind, id }, context) => {
  const stored = cardMap(doc, kind, id);
  if (stored === undefined) return refuse('not-found');
  if (!isArchived(stored)) return refuse('not-archived');
  const taken = kind === 'goal' ? goalNumbers(doc, id) : new Set<number>();

  return write(doc, 'restoreCard', context, () => {
    stored.set('archived', null);
    if (kind === 'action' && cardFields.action.leaving.read(stored.get('leaving')) !== null)
      stored.set('leaving', null);
    if (kind === 'goal' && taken.has(cardFields.goal.number.read(stored.get('number'))))
      stored.set('number', lowestFree(taken));
  });
};
