import type { CardKind } from '@verbeterbord/shared/domain/card.ts';

/** A card that is due to leave a board's document, and the closed cycle whose record tells of it. */
export interface Departure {
  readonly kind: CardKind;
  readonly id: string;
  readonly number: number;
}
