import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';

/** What is to be read again of a board. */
export interface Dirty {
  /** Of the log; what is read is at least as new. */
  readonly seq: number;
  /** When it changed last, milliseconds since 1970; 0 when nobody followed that. */
  readonly at: number;
  /** By "kind:id"; null is the whole board. */
  readonly cards: ReadonlyMap<string, CardRef> | null;
}

/** Gathers which cards of which boards changed, until they are read. */
export class DirtyBoards {
  #boards = new Map<BoardId, Dirty & { seq: number; at: number; cards: Map<string, CardRef> | null }>();

  get size(): number {
    return this.#boards.size;
  }

  /** These cards changed. */
  touch(board: BoardId, seq: number, at: number, cards: readonly CardRef[]): void {
    const dirty = this.#boards.get(board) ?? { seq, at, cards: new Map<string, CardRef>() };
    this.#boards.set(board, dirty);
    dirty.seq = Math.max(dirty.seq, seq);
    dirty.at = at;
    for (const card of cards) dirty.cards?.set(`${card.kind}:${card.id}`, card);
  }

  /** Adds what is to be done, or done again, to what came in meanwhile. */
  merge(board: BoardId, what: Dirty): void {
    const newer = this.#boards.get(board);
    if (newer === undefined) {
      this.#boards.set(board, { ...what, cards: what.cards === null ? null : new Map(what.cards) });
      return;
    }
    newer.cards = newer.cards && what.cards ? new Map([...what.cards, ...newer.cards]) : null;
  }

  /** All of it; from here on it gathers anew. */
  take(): ReadonlyMap<BoardId, Dirty> {
    const taken = this.#boards;
    this.#boards = new Map();
    return taken;
  }
}
