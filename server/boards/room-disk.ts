import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { BoardLog, Replacement } from '../storage/boards/board-log.ts';
import type { Clock } from './clock.ts';
import type { DueDepartures } from './departure.ts';
import type { Effect } from './effects.ts';
import type { Room } from './room.ts';

export interface RoomDiskOptions {
  readonly log: BoardLog;
  readonly clock: Clock;
  readonly departures: (board: BoardId) => Promise<DueDepartures>;
  readonly report: (level: 'error', message: string, details: object) => void;
  readonly perform: (room: Room, effects: readonly Effect[]) => void;
  /** A new generation couldn't be written: after its room has heard. */
  readonly onFailure: (error: unknown) => void;
}

/** What one room alone wants of the disk, and tells it how that went. Batches go by the committer. */
export class RoomDisk {
  readonly #options: RoomDiskOptions;
  readonly #writes = new Set<Promise<void>>();
  #stopping = false;

  constructor(options: RoomDiskOptions) {
    this.#options = options;
  }

  load(room: Room): void {
    const { log, perform } = this.#options;
    log.load(room.board).then(
      (loaded) => perform(room, room.loaded(loaded, this.#now)),
      (error: unknown) => perform(room, room.storageFailed('load', error)),
    );
  }

  snapshot(room: Room, upToSeq: number, bytes: Uint8Array): void {
    const { log, perform } = this.#options;
    this.#track(
      log.saveSnapshot(room.board, upToSeq, bytes).then(
        () => perform(room, room.snapshotEnded(null, this.#now)),
        (error: unknown) => perform(room, room.snapshotEnded(error, this.#now)),
      ),
    );
  }

  departures(room: Room): void {
    const { departures, perform, report } = this.#options;
    const { board } = room;
    // a server that stops begins nothing new
    const known = (due: DueDepartures | null): void =>
      perform(room, room.departuresKnown(this.#stopping ? null : due, this.#now));
    departures(board).then(known, (error: unknown) => {
      report('error', 'which cards are due to leave a board is not known', { board, error });
      known(null);
    });
  }

  replace(room: Room, replacement: Replacement): void {
    const { log, perform, onFailure } = this.#options;
    this.#track(
      log.replace(replacement).then(
        (seq) => perform(room, room.replaced({ ok: true, seq, cards: replacement.departing })),
        (error: unknown) => {
          perform(room, room.replaced({ ok: false, error }));
          onFailure(error);
        },
      ),
    );
  }

  /** Resolves when everything is written; nothing is built anew from now on. */
  async whenIdle(): Promise<void> {
    this.#stopping = true;
    while (this.#writes.size > 0) await Promise.all(this.#writes);
  }

  get #now(): number {
    return this.#options.clock.now();
  }

  #track(write: Promise<void>): void {
    const tracked = write.finally(() => this.#writes.delete(tracked));
    this.#writes.add(tracked);
  }
}
