import { isDeepStrictEqual } from 'node:util';
import type { BoardLists } from '@verbeterbord/shared/board/project.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../events.ts';
import type { ProjectedAction, ProjectionChange, ProjectionStore } from '../storage/boards/projections.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { BoardGathering } from './board-gathering.ts';
import type { Dirty } from './dirty-boards.ts';
import { lastStamp } from './last-stamp.ts';
import { isProjected, readTouched, readWhole, type ReadProjection } from './read-projection.ts';
import { StoredActions } from './stored-actions.ts';
import { changedLists } from './stored-lists.ts';

export interface ProjectorDeps {
  readonly hub: Pick<HubPort, 'read'>;
  readonly events: ServerEvents;
  readonly store: ProjectionStore;
  /** Milliseconds since 1970. */
  now(): number;
  onError(error: unknown): void;
}

/** After a quiet time the rows follow at once: within 200 ms of a change it has to stand on the other screen. */
const quiet = 20;
/** What is moved, judged or made is looked at across boards, also in the busiest hour. */
const moved = { quiet, pause: 100, perCard: 1, longest: 300 } as const;
/** Letters: on the board itself they stand at once, elsewhere a word that is half typed serves nobody. */
const typed = { quiet, pause: 120, perCard: 10, longest: 5_000 } as const;
/** Whole boards that are read and written in one go when many are behind. */
const boardsAtOnce = 50;

/**
 * Keeps the projections behind the boards: what changed over all boards is written in one transaction with the log's seq, which at
 * the next start is compared with the log.
 */
export class Projector {
  readonly #deps: ProjectorDeps;
  readonly #gathering: BoardGathering;
  readonly #stored: StoredActions;

  constructor(deps: ProjectorDeps) {
    const { events, store } = deps;
    this.#deps = deps;
    this.#stored = new StoredActions(store);
    this.#gathering = new BoardGathering({
      events,
      now: () => deps.now(),
      onError: (error) => deps.onError(error),
      moved,
      typed,
      wants: isProjected,
      behind: async () => {
        const heads = await store.logHeads();
        const lines = await store.lines();
        return [...heads].filter(([board, seq]) => (lines.get(board)?.seq ?? -1) < seq);
      },
      write: (dirty) => this.#write(dirty),
    });
  }

  /** Listens from now on, and catches up with boards whose log is ahead of their rows. */
  async start(): Promise<void> {
    await this.#gathering.start();
  }

  /** Makes all rows anew from the documents. */
  async rebuild(): Promise<void> {
    await this.flush();
    await this.#deps.store.clear();
    this.#stored.forget();
    await this.#gathering.catchUp();
  }

  /** Writes what was gathered, now. Never rejects: rows are derived. */
  async flush(): Promise<void> {
    await this.#gathering.flush();
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    await this.#gathering.stop();
  }

  async #write(dirty: ReadonlyMap<BoardId, Dirty>): Promise<void> {
    const touched = [...dirty].filter(([, { cards }]) => cards !== null);
    // at once: who waits for a board that is being written waits for one commit, not for one after the other
    await this.#apply(await Promise.all(touched.map((each) => this.#tryRead(each))));
    const whole = [...dirty].filter(([, { cards }]) => cards === null);
    for (let at = 0; at < whole.length; at += boardsAtOnce) {
      const read: (Reading | null)[] = [];
      for (const each of whole.slice(at, at + boardsAtOnce)) read.push(await this.#tryRead(each));
      await this.#apply(read);
    }
  }

  async #apply(read: readonly (Reading | null)[]): Promise<void> {
    const there = read.filter((one) => one !== null);
    try {
      const stored = await this.#stored.of(there);
      const lists = await changedLists(this.#deps.store, there);
      const found = there.map((one) =>
        compare(one, stored.get(one.board) ?? new Map<ActionId, never>(), lists.get(one.board) ?? {}),
      );
      const changes = found.map(({ change }) => change);
      await this.#deps.store.apply(changes);
      this.#stored.applied(changes);
      for (const { change, people, changed } of found)
        if (changed)
          this.#deps.events.emit('boardProjected', { board: change.board, seq: change.seq, people });
    } catch (error) {
      this.#stored.forget();
      throw error;
    }
  }

  /** Null when the board can't be had now. */
  async #tryRead([board, what]: readonly [BoardId, Dirty]): Promise<Reading | null> {
    try {
      return await this.#read(board, what);
    } catch (error) {
      this.#deps.onError(error);
      this.#gathering.again(board, what);
      return null;
    }
  }

  async #read(board: BoardId, { seq, at, cards }: Dirty): Promise<Reading> {
    const about = { board, seq, whole: cards === null, last: at === 0 ? null : toInstant(at) };
    if (cards === null)
      return this.#deps.hub.read(board, (doc) => ({
        ...about,
        ...readWhole(doc),
        last: about.last ?? lastStamp(doc),
      }));
    if (cards.size === 0) return { ...about, upserts: [], retold: [], removals: [], lists: {} };
    const known = (action: string) => this.#stored.known(board, action);
    return this.#deps.hub.read(board, (doc) => ({ ...about, ...readTouched(doc, cards.values(), known) }));
  }
}

/** A board as its document says it now. */
interface Reading extends ReadProjection {
  readonly board: BoardId;
  readonly seq: number;
  readonly whole: boolean;
  readonly last: Instant | null;
}

interface Found {
  readonly change: ProjectionChange;
  readonly people: readonly PersonId[];
  readonly changed: boolean;
}

/** Only rows that differ from what is stored are written, and only people whose rows those are hear of it. */
function compare(
  read: Reading,
  stored: ReadonlyMap<ActionId, ProjectedAction>,
  lists: Partial<BoardLists>,
): Found {
  const upserts = read.upserts.filter((row) => !isDeepStrictEqual(row, stored.get(row.id)));
  const retold = read.retold.filter((row) => {
    const before = stored.get(row.id);
    return row.title !== before?.title || row.stuckReason !== before.stuckReason;
  });
  const kept = new Set(read.upserts.map((row) => row.id));
  const removals = read.whole
    ? [...stored.keys()].filter((id) => !kept.has(id))
    : read.removals.filter((id) => stored.has(id));
  const rows: (ProjectedAction | undefined)[] = [
    ...upserts,
    ...upserts.map((row) => stored.get(row.id)),
    ...retold,
    ...removals.map((id) => stored.get(id)),
  ];
  const { board, seq, last } = read;
  const sameOwners = upserts
    .filter((row) => isDeepStrictEqual(row.owners, stored.get(row.id)?.owners ?? []))
    .map((row) => row.id);
  return {
    change: { board, seq, upserts, retold, removals, sameOwners, lists, lastMovement: last },
    people: [...new Set(rows.flatMap((row) => row?.owners ?? []))],
    changed: read.whole || upserts.length + retold.length + removals.length + Object.keys(lists).length > 0,
  };
}
