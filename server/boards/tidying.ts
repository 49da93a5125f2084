import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { TouchedCard } from '../events.ts';
import type { BoardDocument } from './board-document.ts';
import type { DueDepartures } from './departure.ts';
import type { Effect } from './effects.ts';
import type { Limits } from './limits.ts';
import { rebuildDocument } from './rebuild-document.ts';

/** What became of asking to build a board's document anew. `later`: it can't be now; it is looked at when everybody has left. */
export type Tidied = 'rebuilt' | 'as-it-was' | 'later';

/** A new generation on disk, and the cards that left with it; or why there is none. */
export type Replaced =
  | { readonly ok: true; readonly seq: number; readonly cards: readonly CardRef[] }
  | { readonly ok: false; readonly error: unknown };

/** Knows whether a board's document is to be looked at for building it anew, and who waits to hear of it. */
export class Tidying {
  #changed = false;
  #changedAt = -Infinity;
  #wished = false;
  #forced = false;
  #isAsking = false;
  readonly #askers: ((tidied: Tidied) => void)[] = [];

  /** Something was written: it may have grown old by that. */
  changed(now: number): void {
    this.#changed = true;
    this.#changedAt = now;
  }

  /** Somebody wants it looked at; `force` also while people are on it. */
  wish(force: boolean, told: (tidied: Tidied) => void): void {
    this.#wished = true;
    this.#forced ||= force;
    this.#askers.push(told);
  }

  /** Whether to look before the board is left. */
  get isDue(): boolean {
    return this.#changed || this.#wished;
  }

  get isWished(): boolean {
    return this.#wished;
  }

  get isAsking(): boolean {
    return this.#isAsking;
  }

  /** Whether people may be sent away for it: somebody said so, and nobody edited for `quiet` milliseconds. */
  mayInterrupt(now: number, quiet: number): boolean {
    return this.#forced && now - this.#changedAt >= quiet;
  }

  /** Which cards are due to leave is being asked. */
  ask(): Effect {
    this.#isAsking = true;
    return { do: 'departures' };
  }

  /**
   * Looks at a document, knowing which cards are due to leave; null for either when it can't be now. The effects hold what to put in
   * its place, if anything.
   */
  look(
    document: BoardDocument | null,
    due: DueDepartures | null,
    limits: Limits,
    seq: number,
    now: number,
  ): { readonly effects: readonly Effect[]; readonly replaces: boolean } {
    this.#isAsking = false;
    if (document === null || due === null) return { effects: this.end('later'), replaces: false };
    const rebuilt = rebuildDocument(document, due, limits, seq, now);
    if (rebuilt === null) return { effects: this.end('as-it-was'), replaces: false };
    if (!(rebuilt instanceof Error))
      return { effects: [{ do: 'replace', replacement: rebuilt }], replaces: true };
    const message = `board ${document.board} is kept as it is`;
    const told = this.end('as-it-was');
    return { effects: [{ do: 'report', level: 'error', message, error: rebuilt }, ...told], replaces: false };
  }

  /** Tells what came of it. */
  replaced(board: string, result: Replaced): Effect[] {
    if (result.ok)
      return [{ do: 'changed', seq: result.seq, cards: result.cards.map(gone) }, ...this.end('rebuilt')];
    const message = `board ${board} was not built anew`;
    return [{ do: 'report', level: 'error', message, error: result.error }, ...this.end('later')];
  }

  /** Tells who waits. Only `later` leaves the wish. */
  end(tidied: Tidied): Effect[] {
    this.#forced = false;
    if (tidied !== 'later') {
      this.#changed = false;
      this.#wished = false;
    }
    return this.#askers.splice(0).map((told) => ({ do: 'settle', settle: () => told(tidied) }));
  }
}

/** Of a card that left nothing is there to be read. */
function gone(card: CardRef): TouchedCard {
  return { ...card, fields: null, typed: false };
}
