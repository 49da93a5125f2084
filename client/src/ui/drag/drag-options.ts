import type { OneOf } from './one-of.ts';

/** Where a card was let go: the card as `keyOf` names it, the column, and the card it comes to stand before (null is the end). */
export interface Drop {
  readonly card: string;
  readonly column: string;
  readonly before: string | null;
  /** How many places the column has then, and which of them this is, from 1: for whoever listens to the screen. */
  readonly place: number;
  readonly of: number;
}

/**
 * What the board tells the drag. The drag itself reads the page: a card is `[data-card="…"]`, a column `[data-column="…"]`
 * with `data-row` and `data-place` (its spot on the wall, for the arrow keys), `data-side-by-side` where cards lie in rows, and
 * `data-whole` where a card lands in the column and not before another. A card that hangs in several places says which (`data-in`).
 */
export interface DragOptions {
  /** The card in hand; cards listen to it by their own key. */
  readonly lifted: OneOf;
  canLift(card: string): boolean;
  accepts(card: string, column: string): boolean;
  onLift(card: string): void;
  /** `from` is where the card's picture hung at that moment, for it to glide from; null when it was carried by keyboard. */
  onDrop(drop: Drop, from: DOMRect | null): void;
  /** Let go without a place, by Escape, or because the card vanished (`gone`). */
  onCancel(card: string, gone: boolean): void;
  /** For the screen reader, by keyboard only: the card is picked up, or hangs above another place. */
  onHover(drop: Drop, first: boolean): void;
}
