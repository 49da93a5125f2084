import type { CardKind } from '../../domain/card.ts';
import { openCard, write, type Command } from '../command.ts';

export interface ArchiveCard {
  readonly kind: CardKind;
  readonly id: string;
}

/** Puts a card in the bin, whole. Refuses `archived` when it's there already. */
export const archiveCard: Command<ArchiveCard> = (doc, { kind, id }, context) => {
  const open = openCard(doc, kind, id);
  if (!open.ok) return open;
  return write(doc, 'archiveCard', context, () => {
    open.value.set('archived', { by: context.by, at: context.now });
  });
};
