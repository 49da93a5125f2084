/** So many wait that the answer would come too late. */
export class CrowdedError extends Error {
  override readonly name = 'CrowdedError';
}

/** A few at a time, and a bounded number that wait. */
export class Slots {
  readonly #waiting: (() => void)[] = [];
  readonly #most: number;
  #free: number;

  constructor({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
    this.#free = atOnce;
    this.#most = waiting;
  }

  async run<Value>(body: () => Promise<Value>): Promise<Value> {
    if (this.#free > 0) this.#free -= 1;
    else {
      if (this.#waiting.length >= this.#most) throw new CrowdedError('too many wait for their turn');
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    try {
      return await body();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
