import type { BoardDocument } from './board-document.ts';
import type { Effect } from './effects.ts';
import type { Limits } from './limits.ts';

/** Knows how far a board's snapshot is behind its log, and when to write a new one. */
export class Snapshots {
  readonly #limits: Limits;
  #rows = 0;
  #at: number;
  #underWay = false;

  constructor(limits: Limits, now: number) {
    this.#limits = limits;
    this.#at = now;
  }

  get isUnderWay(): boolean {
    return this.#underWay;
  }

  /** Whether the log has rows that the snapshot hasn't. */
  get isBehind(): boolean {
    return this.#rows > 0;
  }

  loaded(rows: number): void {
    this.#rows = rows;
  }

  appended(): void {
    this.#rows += 1;
  }

  /** A busy board, that nobody leaves: so that its log doesn't grow for ever. */
  isDue(now: number): boolean {
    return this.#rows >= this.#limits.snapshotRows && now - this.#at >= this.#limits.snapshotEvery;
  }

  /** Only when everything in the document is on disk, as `seq`. */
  begin(document: BoardDocument, seq: number, now: number): Effect[] {
    if (this.#underWay) return [];
    this.#at = now;
    const bytes = document.encodeSnapshot();
    if (bytes === null) {
      const message = `a snapshot of board ${document.board} differs from the board: the log is kept as it is`;
      return [{ do: 'report', level: 'error', message }];
    }
    this.#underWay = true;
    this.#rows = 0;
    return [{ do: 'snapshot', upToSeq: seq, bytes }];
  }

  ended(): void {
    this.#underWay = false;
  }
}
