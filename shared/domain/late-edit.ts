/**
 * Why an edit that came late couldn't be made as it was: its card left the board, went into the bin (the edit stands on it there), is
 * gone for good, or there was no more room in the text or on the board.
 */
export const leftReasons = ['departed', 'archived', 'gone', 'too-long', 'too-many'] as const;
export type LeftReason = (typeof leftReasons)[number];

/** A field that somebody wrote in, and what they made of it; empty when they emptied it. */
export interface LeftField {
  /** Its name on the card: `notes`, `comments`, or of an attempt `attempts.plan`. */
  readonly field: string;
  readonly text: string;
}
