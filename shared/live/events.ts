import type { BoardId } from '../ids.ts';

/**
 * Socket.IO, from the server to one person's browsers: that something they may be looking at has changed.
 * Ids and versions, no contents: who is interested fetches, and so gets only what they may see.
 */
export interface ServerEvents {
  /** An action of this person, or one that was theirs, changed on a board. */
  myActionsChanged(change: { readonly board: BoardId }): void;
  /** The line of a board in the overview changed. */
  boardChanged(change: { readonly board: BoardId; readonly version: number }): void;
}

/** From the browser to the server: nothing yet that isn't said by connecting. */
export type ClientEvents = Record<never, never>;

export const livePath = '/live';
