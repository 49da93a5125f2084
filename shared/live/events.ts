import type { BoardId, MeetingId, TeamId } from '../ids.ts';

/**
 * Socket.IO, from the server to one person's browsers: that something they may be looking at has changed.
 * Ids and versions, no contents: who is interested fetches, and so gets only what they may see.
 */
export interface ServerEvents {
  /** An action of this person, or one that was theirs, changed on a board. */
  myActionsChanged(change: { readonly board: BoardId }): void;
  /** The line of a board in the overview changed. Only of boards that this person may see. The version is 0 for its title and who it is open to. */
  boardChanged(change: { readonly board: BoardId; readonly version: number }): void;
  /** The overview of a team changed, to those who may see it: what changed is asked for with the version one has. */
  overviewChanged(change: { readonly team: TeamId; readonly version: number }): void;
  /** The meeting of a team went on, to those who may see its overview. */
  meetingChanged(change: {
    readonly team: TeamId;
    readonly meeting: MeetingId;
    readonly version: number;
  }): void;
  /** Something in *voor jou* is new, or is no more. */
  noticesChanged(): void;
  /** This person may see other boards than before. */
  accessChanged(): void;
  /** To a screen on the wall: what it shows, or how, was set otherwise. */
  displayChanged(): void;
  /** The session was ended, and the socket ends with it: what is kept on this device has to go, if HTTP says `session-ended`. */
  sessionEnded(): void;
}

/** From the browser to the server: nothing yet that isn't said by connecting. */
export type ClientEvents = Record<never, never>;

export const livePath = '/live';
