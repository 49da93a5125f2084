import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { TouchedCard } from '../events.ts';

/** What is to be read again of a board. */
export interface Dirty {
  /** Of the log; what is read is at least as new. */
  readonly seq: number;
  /** When it changed last, milliseconds since 1970; 0 when nobody followed that. */
  readonly at: number;
  /** By "kind:id"; null is the whole board. */
  readonly cards: ReadonlyMap<string, TouchedCard> | null;
  /** Whether more was done than typing letters: then all of the board goes now. */
  readonly moved: boolean;
}

type Gathered = { -readonly [Key in keyof Dirty]: Dirty[Key] } & { cards: Map<string, TouchedCard> | null };

/** Gathers which cards of which boards changed, until they are read. */
export class DirtyBoards {
  #boards = new Map<BoardId, Gathered>();

  get size(): number {
    return this.#boards.size;
  }

  /** These cards changed; `at` is now, or 0 when nobody did anything to a card. Answers whether more was done than typing. */
  touch(board: BoardId, seq: number, at: number, cards: readonly TouchedCard[]): boolean {
    let dirty = this.#boards.get(board);
    if (dirty === undefined) this.#boards.set(board, (dirty = { seq, at, cards: new Map(), moved: false }));
    dirty.seq = Math.max(dirty.seq, seq);
    dirty.at = Math.max(dirty.at, at);
    let moved = false;
    for (const card of cards) {
      moved ||= !card.typed;
      const key = `${card.kind}:${card.id}`;
      const before = dirty.cards?.get(key);
      dirty.cards?.set(key, before === undefined ? card : both(before, card));
    }
    dirty.moved ||= moved;
    return moved;
  }

  /** Adds what is to be done, or done again, to what came in meanwhile. */
  merge(board: BoardId, what: Dirty): void {
    const newer = this.#boards.get(board);
    if (newer === undefined) {
      this.#boards.set(board, { ...what, cards: what.cards === null ? null : new Map(what.cards) });
      return;
    }
    newer.seq = Math.max(newer.seq, what.seq);
    newer.at = Math.max(newer.at, what.at);
    newer.moved ||= what.moved;
    if (what.cards === null) newer.cards = null;
    for (const [key, card] of what.cards ?? []) {
      const after = newer.cards?.get(key);
      newer.cards?.set(key, after === undefined ? card : both(card, after));
    }
  }

  /** All of it, or only boards where more was done than typing; from here on it gathers anew. */
  take(which: 'all' | 'moved'): ReadonlyMap<BoardId, Dirty> {
    const all = this.#boards;
    this.#boards = new Map();
    if (which === 'all') return all;
    const taken = new Map<BoardId, Dirty>();
    for (const [board, dirty] of all) (dirty.moved ? taken : this.#boards).set(board, dirty);
    return taken;
  }
}

function both(before: TouchedCard, after: TouchedCard): TouchedCard {
  const fields = before.fields && after.fields ? before.fields.union(after.fields) : null;
  return { ...after, fields, typed: before.typed && after.typed };
}
