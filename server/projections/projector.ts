import { isDeepStrictEqual } from 'node:util';
import type { BoardLists } from '@verbeterbord/shared/board/project.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId, BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';
import type { ServerEvents } from '../events.ts';
import type { ProjectedAction, ProjectionChange, ProjectionStore } from '../storage/boards/projections.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { DirtyBoards, type Dirty } from './dirty-boards.ts';
import { lastStamp } from './last-stamp.ts';
import { readTouched, readWhole, type ReadProjection } from './read-projection.ts';
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

/** After a quiet time the rows follow this soon: within 200 ms of a change it has to stand on the other screen. Milliseconds. */
const quietMs = 20;
/** Between two times of writing at least this long, and longer the more cards it took: a second from a hundred cards on. Milliseconds. */
const pauseMs = 120;
const pausePerCardMs = 10;
const longestPauseMs = 1_000;
/** What reading a whole board counts for. */
const cardsOfBoard = 30;

/**
 * Keeps the projections behind the boards: gathers what changed over all boards, then writes it in one transaction with the
 * log's seq. What fails is tried again with the next change, or found at the next start, where each board's seq is compared.
 */
export class Projector {
  readonly #deps: ProjectorDeps;
  readonly #dirty = new DirtyBoards();
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;
  #pause = 0;
  #flushing: Promise<void> = Promise.resolve();
  readonly #stored: StoredActions;
  #stopListening: readonly (() => void)[] = [];

  constructor(deps: ProjectorDeps) {
    this.#deps = deps;
    this.#stored = new StoredActions(deps.store);
  }

  /** Listens from now on, and catches up with boards whose log is ahead of their rows. */
  async start(): Promise<void> {
    const { events } = this.#deps;
    this.#stopListening = [
      events.on('boardChanged', ({ board, seq, cards }) => this.#touch(board, seq, cards)),
      events.on(
        'boardCreated',
        () => void this.#catchUp().catch((error: unknown) => this.#deps.onError(error)),
      ),
    ];
    await this.#catchUp();
  }

  /** Makes all rows anew from the documents. */
  async rebuild(): Promise<void> {
    await this.flush();
    await this.#deps.store.clear();
    this.#stored.forget();
    await this.#catchUp();
  }

  /** Writes what was gathered, now. Never rejects: rows are derived. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushing = this.#flushing.then(() => this.#write());
    await this.#flushing;
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    await this.flush();
    clearTimeout(this.#timer);
  }

  async #catchUp(): Promise<void> {
    const heads = await this.#deps.store.logHeads();
    const lines = await this.#deps.store.lines();
    for (const [board, seq] of heads)
      if ((lines.get(board)?.seq ?? -1) < seq) this.#dirty.merge(board, { seq, at: 0, cards: null });
    if (this.#dirty.size > 0) await this.flush();
  }

  #touch(board: BoardId, seq: number, cards: readonly CardRef[]): void {
    this.#dirty.touch(board, seq, this.#deps.now(), cards);
    if (this.#timer !== undefined) return;
    const sinceLast = this.#deps.now() - this.#lastFlush;
    // a clock that jumps back must not hold it up
    const wait = Math.min(longestPauseMs, Math.max(quietMs, this.#pause - sinceLast));
    this.#timer = setTimeout(() => void this.flush(), wait).unref();
  }

  async #write(): Promise<void> {
    if (this.#dirty.size === 0) return;
    const dirty = this.#dirty.take();
    this.#lastFlush = this.#deps.now();
    this.#pause = pauseAfter(dirty.values());
    try {
      const read: Reading[] = [];
      for (const [board, what] of dirty) {
        const one = await this.#read(board, what).catch((error: unknown) => {
          this.#deps.onError(error);
          this.#dirty.merge(board, what);
          return null;
        });
        if (one !== null) read.push(one);
      }
      const stored = await this.#stored.of(read);
      const lists = await changedLists(this.#deps.store, read);
      const found = read.map((one) =>
        compare(
          one,
          stored.get(one.board) ?? new Map<ActionId, ProjectedAction>(),
          lists.get(one.board) ?? {},
        ),
      );
      const changes = found.map(({ change }) => change);
      await this.#deps.store.apply(changes);
      this.#stored.applied(changes);
      for (const { change, people, changed } of found)
        if (changed)
          this.#deps.events.emit('boardProjected', { board: change.board, seq: change.seq, people });
    } catch (error) {
      this.#stored.forget();
      this.#deps.onError(error);
      for (const [board, what] of dirty) this.#dirty.merge(board, what);
    }
  }

  async #read(board: BoardId, what: Dirty): Promise<Reading> {
    const read = await this.#deps.hub.read(board, (doc) => ({
      ...(what.cards === null ? readWhole(doc) : readTouched(doc, what.cards.values())),
      last: what.at === 0 ? lastStamp(doc) : toInstant(what.at),
    }));
    return { ...read, board, seq: what.seq, whole: what.cards === null };
  }
}

/** The rest of the server comes first: what costs more is done less often. */
function pauseAfter(written: Iterable<Dirty>): number {
  let cards = 0;
  for (const dirty of written) cards += dirty.cards?.size ?? cardsOfBoard;
  return Math.min(longestPauseMs, pauseMs + cards * pausePerCardMs);
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
  const kept = new Set(read.upserts.map((row) => row.id));
  const removals = read.whole
    ? [...stored.keys()].filter((id) => !kept.has(id))
    : read.removals.filter((id) => stored.has(id));
  const rows: (ProjectedAction | undefined)[] = [
    ...upserts,
    ...upserts.map((row) => stored.get(row.id)),
    ...removals.map((id) => stored.get(id)),
  ];
  const { board, seq, last } = read;
  const sameOwners = upserts
    .filter((row) => isDeepStrictEqual(row.owners, stored.get(row.id)?.owners ?? []))
    .map((row) => row.id);
  return {
    change: { board, seq, upserts, removals, sameOwners, lists, lastMovement: last },
    people: [...new Set(rows.flatMap((row) => row?.owners ?? []))],
    changed: read.whole || upserts.length > 0 || removals.length > 0 || Object.keys(lists).length > 0,
  };
}
