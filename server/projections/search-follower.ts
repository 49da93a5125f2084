import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../events.ts';
import type { SearchChange } from '../storage/search/search-entry.ts';
import type { SearchStore } from '../storage/search/search-store.ts';
import type { HubPort } from '../usecases/boards/hub-port.ts';
import { BoardGathering } from './board-gathering.ts';
import type { Dirty } from './dirty-boards.ts';
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

/** What was done can be found this soon; taking a text apart into words costs. */
const moved = { quiet: 700, pause: 700, perCard: 10, longest: 3_000 } as const;
/** Nobody looks for the letter that is being typed: the more cards at once, the longer until the next. */
const typed = { quiet: 700, pause: 0, perCard: 100, longest: 30_000 } as const;
/** Cards that are written in one go when there are many: others have their turn at the database in between. */
const cardsAtOnce = 300;
/** What a whole board counts for. */
const cardsOfBoard = 30;

/**
 * Keeps what can be found behind the boards and the records of their cycles. Whoever writes a record calls nothing: it is heard of,
 * and with every change of a board its new records are looked for as well.
 */
export class SearchFollower {
  readonly #deps: SearchFollowerDeps;
  readonly #gathering: BoardGathering;
  #stopListening: readonly (() => void)[] = [];
  #stopped = false;
  /** Records that nobody followed: of many years they take a while, in which the rest can be found already. */
  #behind: Promise<void> = Promise.resolve();

  constructor(deps: SearchFollowerDeps) {
    const { events, store } = deps;
    this.#deps = deps;
    this.#gathering = new BoardGathering({
      events,
      now: () => deps.now(),
      onError: (error) => deps.onError(error),
      moved,
      typed,
      wants: () => true,
      behind: async () => {
        const heads = await deps.logHeads();
        const seqs = await store.seqs();
        return [...heads].filter(([board, seq]) => (seqs.get(board) ?? -1) < seq);
      },
      write: (dirty) => this.#write(dirty),
    });
  }

  /** Listens from now on, and catches up with boards whose log is ahead of what can be found. */
  async start(): Promise<void> {
    const { events } = this.#deps;
    this.#stopListening = [
      events.on(
        'cycleClosed',
        ({ board }) =>
          void this.#deps.store
            .addRecords([board], this.#goOn)
            .catch((error: unknown) => this.#deps.onError(error)),
      ),
    ];
    await this.#gathering.start();
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
    await this.#gathering.catchUp();
    await this.#deps.store.addAllRecords(this.#goOn);
  }

  readonly #goOn = (): boolean => !this.#stopped;

  /** Writes what was gathered, now. Never rejects: what can be found is derived. */
  async flush(): Promise<void> {
    await this.#gathering.flush();
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    this.#stopped = true;
    await this.#behind;
    await this.#gathering.stop();
  }

  async #write(dirty: ReadonlyMap<BoardId, Dirty>): Promise<void> {
    let some: (readonly [BoardId, Dirty])[] = [];
    let cards = 0;
    for (const each of dirty) {
      some.push(each);
      cards += each[1].cards?.size ?? cardsOfBoard;
      if (cards < cardsAtOnce) continue;
      await this.#writeSome(some);
      some = [];
      cards = 0;
    }
    if (some.length > 0) await this.#writeSome(some);
  }

  async #writeSome(dirty: readonly (readonly [BoardId, Dirty])[]): Promise<void> {
    const { store } = this.#deps;
    const touched = dirty.filter(([, { cards }]) => cards !== null);
    const read = await Promise.all(touched.map((each) => this.#tryRead(each)));
    for (const each of dirty) if (each[1].cards === null) read.push(await this.#tryRead(each));
    const changes = read.filter((change) => change !== null);
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
  }

  /** Null when the board can't be had now. */
  async #tryRead([board, what]: readonly [BoardId, Dirty]): Promise<SearchChange | null> {
    const { seq, cards } = what;
    try {
      const read = await this.#deps.hub.read(board, (doc) =>
        cards === null ? readAllEntries(doc) : readEntries(doc, cards.values()),
      );
      return { ...read, board, seq, whole: cards === null };
    } catch (error) {
      this.#deps.onError(error);
      this.#gathering.again(board, what);
      return null;
    }
  }
}
