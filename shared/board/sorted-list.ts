import type { Placement } from './placement.ts';

/** The members of one list, sorted when somebody looks, and the same array for as long as nothing changed. */
export class SortedList {
  readonly #latestFirst: boolean;
  readonly #members = new Map<string, Placement>();
  #entries: readonly string[] = Object.freeze([]);
  #stale = false;

  constructor(latestFirst: boolean) {
    this.#latestFirst = latestFirst;
  }

  put(placement: Placement): void {
    this.#members.set(placement.entry, placement);
    this.#stale = true;
  }

  remove(entry: string): void {
    this.#members.delete(entry);
    this.#stale = true;
  }

  entries(): readonly string[] {
    if (!this.#stale) return this.#entries;
    this.#stale = false;
    const way = this.#latestFirst ? -1 : 1;
    const next = [...this.#members.values()]
      .sort((a, b) => way * compare(a.sort, b.sort) || compare(a.id, b.id))
      .map((placement) => placement.entry);
    const before = this.#entries;
    // keys may be written anew without anything changing places
    if (next.length !== before.length || next.some((entry, at) => entry !== before[at]))
      this.#entries = Object.freeze(next);
    return this.#entries;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
