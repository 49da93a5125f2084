import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { ClientEvents, ServerEvents as LiveEvents } from '@verbeterbord/shared/live/events.ts';
import type { Socket } from 'socket.io';
import type { Stand } from '../auth/access-gate.ts';
import type { FreshLook } from '../auth/fresh-look.ts';
import type { Who } from '../auth/sessions.ts';

/** On what a socket was let in. */
export interface Admission {
  readonly who: Who;
  readonly seen: Seen;
  /** Of the gate, when it was decided. */
  readonly version: number;
  /** Ends the connection under it at once. */
  readonly cut: () => void;
}

/** What somebody hears of. */
export interface Seen {
  readonly boards: ReadonlySet<BoardId>;
  /** Teams whose overview they may see. */
  readonly overviews: ReadonlySet<TeamId>;
}

/** From saying goodbye to cutting off whoever doesn't answer. Milliseconds. */
const farewell = 500;

/** Those who may see a board. */
export function roomOf(board: BoardId): string {
  return `board:${board}`;
}

/** Those who may see the overview of a team. */
export function overviewRoomOf(team: TeamId): string {
  return `overview:${team}`;
}

/** The boards and overviews that somebody hears of. */
export async function seenBy(look: FreshLook, who: Who): Promise<Seen> {
  if (who.scopes !== null && !who.scopes.includes('read') && !who.scopes.includes('write'))
    return { boards: new Set(), overviews: new Set() };
  const standings = await look.standings(who);
  const boards = (await look.boards()).filter((board) => canOnBoard(standings.roleOn(board), 'view'));
  return { boards: new Set(boards.map(({ id }) => id)), overviews: standings.overviews() };
}

function roomsOf({ boards, overviews }: Seen): Set<string> {
  return new Set([...[...boards].map(roomOf), ...[...overviews].map(overviewRoomOf)]);
}

/** One socket for live events, and what it hears of. It sends nothing that changes anything, so holding it is nothing. */
export class LiveSeat implements Stand {
  readonly #socket: Socket<ClientEvents, LiveEvents>;
  readonly #who: Who;
  readonly #cut: () => void;
  #seen: Seen;

  constructor(socket: Socket<ClientEvents, LiveEvents>, { who, seen, cut }: Admission) {
    this.#socket = socket;
    this.#who = who;
    this.#cut = cut;
    this.#seen = seen;
    void socket.join([...roomsOf(seen)]);
  }

  get person(): PersonId {
    return this.#who.person.id;
  }

  get session(): Who['session'] {
    return this.#who.session;
  }

  sees(board: BoardId): boolean {
    return this.#seen.boards.has(board);
  }

  tellMyActions(board: BoardId): void {
    this.#socket.emit('myActionsChanged', { board });
  }

  tellNotices(): void {
    this.#socket.emit('noticesChanged');
  }

  tellDisplay(): void {
    this.#socket.emit('displayChanged');
  }

  hold(): void {
    // nothing comes in from here
  }

  goOn(): void {
    // see hold
  }

  async recheck(look: FreshLook): Promise<boolean> {
    const now = await this.#seenNow(look).catch((error: unknown) => {
      // whoever can't be asked about hears nothing more; their browser comes back by itself
      this.#socket.disconnect(true);
      throw error;
    });
    if (now === null) {
      this.#end();
      return false;
    }
    const [before, after] = [roomsOf(this.#seen), roomsOf(now)];
    const gone = before.difference(after);
    const added = after.difference(before);
    this.#seen = now;
    for (const room of gone) void this.#socket.leave(room);
    if (added.size > 0) void this.#socket.join([...added]);
    if (gone.size + added.size > 0) {
      this.#socket.emit('accessChanged');
      // a team that ended took its boards off the wall
      if (this.#who.visitor?.by === 'display') this.tellDisplay();
    }
    return true;
  }

  async #seenNow(look: FreshLook): Promise<Seen | null> {
    const now = await look.who(this.#who);
    return now === null ? null : seenBy(look, now);
  }

  #end(): void {
    this.#seen = { boards: new Set(), overviews: new Set() };
    this.#socket.emit('sessionEnded');
    this.#socket.disconnect(true);
    setTimeout(this.#cut, farewell).unref();
  }
}
