import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type { ClientEvents, ServerEvents as LiveEvents } from '@verbeterbord/shared/live/events.ts';
import type { Socket } from 'socket.io';
import type { Stand } from '../auth/access-gate.ts';
import type { FreshLook } from '../auth/fresh-look.ts';
import type { Who } from '../auth/sessions.ts';

/** On what a socket was let in. */
export interface Admission {
  readonly who: Who;
  readonly boards: ReadonlySet<BoardId>;
  /** Of the gate, when it was decided. */
  readonly version: number;
  /** Ends the connection under it at once. */
  readonly cut: () => void;
}

/** From saying goodbye to cutting off whoever doesn't answer. Milliseconds. */
const farewell = 500;

/** Those who may see a board. */
export function roomOf(board: BoardId): string {
  return `board:${board}`;
}

/** The boards that somebody hears of. */
export async function boardsSeen(look: FreshLook, who: Who): Promise<ReadonlySet<BoardId>> {
  if (who.scopes !== null && !who.scopes.includes('read') && !who.scopes.includes('write')) return new Set();
  const standings = await look.standings(who);
  const seen = (await look.boards()).filter((board) => canOnBoard(standings.roleOn(board), 'view'));
  return new Set(seen.map(({ id }) => id));
}

/** One socket for live events, and the boards that it hears of. It sends nothing that changes anything, so holding it is nothing. */
export class LiveSeat implements Stand {
  readonly #socket: Socket<ClientEvents, LiveEvents>;
  readonly #who: Who;
  readonly #cut: () => void;
  #boards: ReadonlySet<BoardId>;

  constructor(socket: Socket<ClientEvents, LiveEvents>, { who, boards, cut }: Admission) {
    this.#socket = socket;
    this.#who = who;
    this.#cut = cut;
    this.#boards = boards;
    void socket.join([...boards].map(roomOf));
  }

  get person(): PersonId {
    return this.#who.person.id;
  }

  get session(): Who['session'] {
    return this.#who.session;
  }

  sees(board: BoardId): boolean {
    return this.#boards.has(board);
  }

  tellMyActions(board: BoardId): void {
    this.#socket.emit('myActionsChanged', { board });
  }

  tellNotices(): void {
    this.#socket.emit('noticesChanged');
  }

  hold(): void {
    // nothing comes in from here
  }

  goOn(): void {
    // see hold
  }

  async recheck(look: FreshLook): Promise<boolean> {
    const boards = await this.#boardsNow(look).catch((error: unknown) => {
      // whoever can't be asked about hears nothing more; their browser comes back by itself
      this.#socket.disconnect(true);
      throw error;
    });
    if (boards === null) {
      this.#end();
      return false;
    }
    const gone = [...this.#boards].filter((board) => !boards.has(board));
    const added = [...boards].filter((board) => !this.#boards.has(board));
    this.#boards = boards;
    for (const board of gone) void this.#socket.leave(roomOf(board));
    if (added.length > 0) void this.#socket.join(added.map(roomOf));
    if (gone.length + added.length > 0) this.#socket.emit('accessChanged');
    return true;
  }

  async #boardsNow(look: FreshLook): Promise<ReadonlySet<BoardId> | null> {
    const now = await look.who(this.#who);
    return now === null ? null : boardsSeen(look, now);
  }

  #end(): void {
    this.#boards = new Set();
    this.#socket.emit('sessionEnded');
    this.#socket.disconnect(true);
    setTimeout(this.#cut, farewell).unref();
  }
}
