export interface AddressBudgetSize {
  readonly burst: number;
  readonly perSecond: number;
}

/**
 * Sockets that one address may ask for: generous, because three hundred people sit behind one town hall and all come back at once
 * when the server was away, each with two sockets. Enough to stop who asks for one after the other, each of which costs a look in
 * the database.
 */
export const upgradeBudget: AddressBudgetSize = { burst: 3_000, perSecond: 50 };

/** Above this the addresses that have their whole budget again are forgotten. */
const mostKept = 10_000;

/** So much at once for each address, so much per second after. */
export class AddressBudget {
  readonly #size: AddressBudgetSize;
  readonly #now: () => number;
  readonly #left = new Map<string, { tokens: number; at: number }>();

  /** `now`: milliseconds, by any clock. */
  constructor(size: AddressBudgetSize, now: () => number) {
    this.#size = size;
    this.#now = now;
  }

  /** False when nothing is left for this address now. */
  take(address: string): boolean {
    const at = this.#now();
    const tokens = this.#tokens(address, at);
    if (tokens < 1) return false;
    if (this.#left.size >= mostKept) this.#forget(at);
    this.#left.set(address, { tokens: tokens - 1, at });
    return true;
  }

  /** How many addresses are remembered. */
  get size(): number {
    return this.#left.size;
  }

  #tokens(address: string, now: number): number {
    const left = this.#left.get(address);
    if (left === undefined) return this.#size.burst;
    const passed = Math.max(0, now - left.at) / 1000;
    return Math.min(this.#size.burst, left.tokens + passed * this.#size.perSecond);
  }

  #forget(now: number): void {
    for (const address of this.#left.keys())
      if (this.#tokens(address, now) >= this.#size.burst) this.#left.delete(address);
  }
}
