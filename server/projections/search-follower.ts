import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../events.ts';
import type { SearchChange } from '../storage/search/search-entry.ts';
import type { SearchStore } from '../storage/search/search-store.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { DirtyBoards, type Dirty } from './dirty-boards.ts';
import { readAllEntries, readEntries } from './read-search.ts';

export interface SearchFollowerDeps {
  readonly hub: Pick<HubPort, 'read'>;
  readonly events: ServerEvents;
  readonly store: SearchStore;
  /** The highest seq in each board's log or snapshot. */
  logHeads(): Promise<ReadonlyMap<BoardId, number>>;
  /** Milliseconds since 1970. */
  now(): number;
  onError(error: unknown): void;
}

/** What is written can be found this soon. Taking a text apart into words costs: the more cards at once, the longer until the next. Milliseconds. */
const quietMs = 700;
const pausePerCardMs = 100;
const longestPauseMs = 15_000;
/** What reading a whole board counts for. */
const cardsOfBoard = 30;
/** Boards that are read and written in one go when many are behind. */
const boardsAtOnce = 10;

/**
 * Keeps what can be found behind the boards and the records of their cycles. Whoever writes a record calls nothing: it is heard of,
 * and with every change of a board its new records are looked for as well.
 */
export class SearchFollower {
  readonly #deps: SearchFollowerDeps;
  readonly #dirty = new DirtyBoards();
  #timer: NodeJS.Timeout | undefined;
  #lastFlush = 0;
  #pause = 0;
  #flushing: Promise<void> = Promise.resolve();
  #stopListening: readonly (() => void)[] = [];
  #stopped = false;
  /** Records that nobody followed: of many years they take a while, in which the rest can be found already. */
  #behind: Promise<void> = Promise.resolve();

  constructor(deps: SearchFollowerDeps) {
    this.#deps = deps;
  }

  /** Listens from now on, and catches up with boards whose log is ahead of what can be found. */
  async start(): Promise<void> {
    const { events } = this.#deps;
    this.#stopListening = [
      events.on('boardChanged', ({ board, seq, cards }) => {
        this.#dirty.touch(board, seq, this.#deps.now(), cards);
        this.#soon();
      }),
      events.on(
        'cycleClosed',
        ({ board }) =>
          void this.#deps.store
            .addRecords([board], this.#goOn)
            .catch((error: unknown) => this.#deps.onError(error)),
      ),
      events.on(
        'boardCreated',
        () => void this.#catchUp().catch((error: unknown) => this.#deps.onError(error)),
      ),
    ];
    await this.#catchUp();
    const boards = [...(await this.#deps.logHeads()).keys()];
    this.#behind = this.#deps.store
      .addRecords(boards, this.#goOn)
      .catch((error: unknown) => this.#deps.onError(error));
  }

  /** Until the records that nobody followed can be found. */
  async caughtUp(): Promise<void> {
    await this.#behind;
  }

  /** Makes everything anew from the documents and the records. */
  async rebuild(): Promise<void> {
    await this.flush();
    await this.#behind;
    await this.#deps.store.clear();
    await this.#catchUp();
    await this.#deps.store.addAllRecords(this.#goOn);
  }

  readonly #goOn = (): boolean => !this.#stopped;

  /** Writes what was gathered, now. Never rejects: what can be found is derived. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#flushing = this.#flushing.then(() => this.#write());
    await this.#flushing;
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    this.#stopped = true;
    await this.#behind;
    await this.flush();
    clearTimeout(this.#timer);
  }

  #soon(): void {
    if (this.#timer !== undefined) return;
    const sinceLast = this.#deps.now() - this.#lastFlush;
    // a clock that jumps back must not hold it up
    const wait = Math.min(longestPauseMs, Math.max(quietMs, this.#pause - sinceLast));
    this.#timer = setTimeout(() => void this.flush(), wait).unref();
  }

  async #catchUp(): Promise<void> {
    const heads = await this.#deps.logHeads();
    const seqs = await this.#deps.store.seqs();
    for (const [board, seq] of heads)
      if ((seqs.get(board) ?? -1) < seq) this.#dirty.merge(board, { seq, at: 0, cards: null });
    await this.flush();
  }

  async #write(): Promise<void> {
    const dirty = [...this.#dirty.take()];
    if (dirty.length === 0) return;
    this.#lastFlush = this.#deps.now();
    const cards = dirty.reduce((sum, [, what]) => sum + (what.cards?.size ?? cardsOfBoard), 0);
    this.#pause = Math.min(longestPauseMs, cards * pausePerCardMs);
    for (let at = 0; at < dirty.length; at += boardsAtOnce)
      await this.#writeSome(dirty.slice(at, at + boardsAtOnce));
  }

  async #writeSome(dirty: readonly (readonly [BoardId, Dirty])[]): Promise<void> {
    const { store } = this.#deps;
    try {
      const changes: SearchChange[] = [];
      for (const [board, what] of dirty) {
        const change = await this.#read(board, what).catch((error: unknown) => {
          this.#deps.onError(error);
          this.#dirty.merge(board, what);
          return null;
        });
        if (change !== null) changes.push(change);
      }
      await store.apply(changes);
      await store.addRecords(
        changes.map(({ board }) => board),
        this.#goOn,
      );
      for (const { board, removals } of changes)
        if (removals.length > 0)
          await store.renewDeparted(
            board,
            removals.map(({ card }) => card),
          );
    } catch (error) {
      this.#deps.onError(error);
      for (const [board, what] of dirty) this.#dirty.merge(board, what);
    }
  }

  async #read(board: BoardId, { seq, cards }: Dirty): Promise<SearchChange> {
    const read = await this.#deps.hub.read(board, (doc) =>
      cards === null ? readAllEntries(doc) : readEntries(doc, cards.values()),
    );
    return { ...read, board, seq, whole: cards === null };
  }
}
