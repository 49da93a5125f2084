import type { BoardRole } from '@verbeterbord/shared/domain/permission.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { BoardRow, BoardStore } from '../storage/boards/boards.ts';
import type { Access, Standings } from './access.ts';
import type { Sessions, Who } from './sessions.ts';

export interface FreshLookDeps {
  readonly sessions: Sessions;
  readonly access: Access;
  readonly boards: BoardStore;
}

/** One round of asking how people stand now, for many sockets at once: what several of them ask is looked up once. */
export class FreshLook {
  readonly #deps: FreshLookDeps;
  readonly #people = new Map<string, Promise<Who | null>>();
  readonly #standings = new Map<string, Promise<Standings>>();
  readonly #rows = new Map<string, Promise<BoardRow | null>>();
  #boards: Promise<readonly BoardRow[]> | null = null;

  constructor(deps: FreshLookDeps) {
    this.#deps = deps;
  }

  /** Who they are now; null when the session or token ended. */
  who(before: Who): Promise<Who | null> {
    return once(this.#people, before.session, () => this.#deps.sessions.again(before));
  }

  standings(who: Who): Promise<Standings> {
    return once(this.#standings, who.session, () => this.#deps.access.standings(who));
  }

  boards(): Promise<readonly BoardRow[]> {
    return (this.#boards ??= this.#deps.boards.list());
  }

  async roleOn(who: Who, board: BoardId): Promise<BoardRole> {
    const row = await once(this.#rows, board, () => this.#deps.boards.find(board));
    return row === null ? 'none' : (await this.standings(who)).roleOn(row);
  }
}

function once<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  ask: () => Promise<Value>,
): Promise<Value> {
  const asked = known.get(key) ?? ask();
  known.set(key, asked);
  return asked;
}
