import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type * as Y from 'yjs';

/** A card that is due to leave a board's document, and the closed cycle whose record tells of it. */
export interface Departure {
  readonly kind: CardKind;
  readonly id: string;
  readonly number: number;
}

/** Which cards are due: a list, or what tells from the document which of them are still as their record says. */
export type DueDepartures = readonly Departure[] | ((doc: Y.Doc, now: number) => readonly Departure[]);
