import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents, TouchedCard } from '../events.ts';
import { DirtyBoards, type Dirty } from './dirty-boards.ts';

/** How soon what changed is written. Milliseconds. */
export interface Pace {
  /** After a quiet time. */
  readonly quiet: number;
  /** From one time to the next at least, and longer the more cards the last one took. */
  readonly pause: number;
  readonly perCard: number;
  readonly longest: number;
}

export interface GatheringOptions {
  readonly events: ServerEvents;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  /** Of boards on which more was done than typing. */
  readonly moved: Pace;
  /** Of boards on which letters were typed and nothing else. */
  readonly typed: Pace;
  /** Whether anything follows from what was done to this card. */
  readonly wants: (card: TouchedCard, board: BoardId) => boolean;
  /** Boards whose log is ahead of what is written, with its seq. */
  readonly behind: () => Promise<Iterable<readonly [BoardId, number]>>;
  /** Writes what follows from this. What it throws is reported, and all of it is tried again with the next change. */
  readonly write: (dirty: ReadonlyMap<BoardId, Dirty>) => Promise<void>;
}

/** What reading a whole board counts for. */
const cardsOfBoard = 30;

/**
 * Hears which cards of which boards changed, gathers them, and hands them on to be written when it is time: one writing at a time,
 * soon when it is quiet, and seldomer the more there is to write. Letters that are being typed wait longer than all else. What fails
 * is tried again with the next change, or found at the next start.
 */
export class BoardGathering {
  readonly #options: GatheringOptions;
  readonly #dirty = new DirtyBoards();
  readonly #lanes: { readonly all: Lane; readonly moved: Lane };
  #writing: Promise<void> = Promise.resolve();
  #stopListening: readonly (() => void)[] = [];

  constructor(options: GatheringOptions) {
    this.#options = options;
    const { typed, moved, now } = options;
    this.#lanes = {
      all: new Lane(typed, now, () => void this.flush()),
      moved: new Lane(moved, now, () => void this.#flush('moved')),
    };
  }

  /** Listens from now on, and catches up. */
  async start(): Promise<void> {
    const { events, onError } = this.#options;
    this.#stopListening = [
      events.on('boardChanged', ({ board, seq, cards }) => this.#touch(board, seq, cards)),
      events.on('boardCreated', () => void this.catchUp().catch(onError)),
    ];
    await this.catchUp();
  }

  /** Writes the whole of every board whose log is ahead of what is written. */
  async catchUp(): Promise<void> {
    for (const [board, seq] of await this.#options.behind())
      this.#dirty.merge(board, { seq, at: 0, cards: null, moved: true });
    await this.flush();
  }

  /** Writes what was gathered, now. Never rejects: what is written is derived. */
  async flush(): Promise<void> {
    await this.#flush('all');
  }

  /** Stops listening and writes what was gathered. */
  async stop(): Promise<void> {
    for (const stop of this.#stopListening) stop();
    await this.flush();
    for (const lane of Object.values(this.#lanes)) lane.cancel();
  }

  /** This couldn't be written now. */
  again(board: BoardId, what: Dirty): void {
    this.#dirty.merge(board, what);
  }

  #touch(board: BoardId, seq: number, cards: readonly TouchedCard[]): void {
    const { now, wants } = this.#options;
    const wanted = cards.filter((card) => wants(card, board));
    const moved = this.#dirty.touch(board, seq, cards.length === 0 ? 0 : now(), wanted);
    this.#lanes[moved ? 'moved' : 'all'].soon();
  }

  async #flush(which: 'all' | 'moved'): Promise<void> {
    this.#lanes.moved.cancel();
    if (which === 'all') this.#lanes.all.cancel();
    this.#writing = this.#writing.then(() => this.#write(which));
    await this.#writing;
  }

  async #write(which: 'all' | 'moved'): Promise<void> {
    const dirty = this.#dirty.take(which);
    if (dirty.size === 0) return;
    let cards = 0;
    for (const what of dirty.values()) cards += what.cards?.size ?? cardsOfBoard;
    this.#lanes[which].wrote(cards);
    try {
      await this.#options.write(dirty);
    } catch (error) {
      this.#options.onError(error);
      for (const [board, what] of dirty) this.#dirty.merge(board, what);
    }
  }
}

/** When it is the next time. */
class Lane {
  readonly #pace: Pace;
  readonly #now: () => number;
  readonly #due: () => void;
  #timer: NodeJS.Timeout | undefined;
  #last = 0;
  #pause = 0;

  constructor(pace: Pace, now: () => number, due: () => void) {
    this.#pace = pace;
    this.#now = now;
    this.#due = due;
  }

  soon(): void {
    if (this.#timer !== undefined) return;
    const { quiet, longest } = this.#pace;
    // a clock that jumps back must not hold it up
    const wait = Math.min(longest, Math.max(quiet, this.#pause - (this.#now() - this.#last)));
    this.#timer = setTimeout(this.#due, wait).unref();
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  wrote(cards: number): void {
    const { pause, perCard, longest } = this.#pace;
    this.#last = this.#now();
    this.#pause = Math.min(longest, pause + cards * perCard);
  }
}
