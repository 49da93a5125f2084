/** Time and turns of the event loop, so that a test can hold them in its hand. */
export interface Clock {
  /** Milliseconds since 1970. Never goes back, whatever happens to the machine's clock. */
  now(): number;
  /** After what has arrived already was handled. */
  soon(body: () => void): void;
  /** Returns a function that calls it off. */
  later(ms: number, body: () => void): () => void;
  /** Milliseconds of processor that this thread has used; to within a quarter of one. Never goes back. */
  cpu(): number;
}

/** Asking for the processor's time costs as much as an edit: within so many milliseconds the time that passed counts, which is never less. */
const askEvery = 0.25;

/** The machine's. */
export class SystemClock implements Clock {
  #ahead = Date.now() - performance.now();
  #cpu = 0;
  /** When the processor's time was asked for, and what was answered since. */
  #askedAt = -Infinity;
  #answered = 0;

  now(): number {
    const passed = performance.now();
    // forward we follow the machine's clock (a laptop that slept), back we don't: deadlines would lie far away
    if (Date.now() - (passed + this.#ahead) > 1_000) this.#ahead = Date.now() - passed;
    return passed + this.#ahead;
  }

  soon(body: () => void): void {
    setImmediate(body);
  }

  later(ms: number, body: () => void): () => void {
    const timer = setTimeout(body, Math.max(1, Math.ceil(ms)));
    return () => clearTimeout(timer);
  }

  cpu(): number {
    const passed = performance.now() - this.#askedAt;
    if (passed < askEvery) this.#answered = Math.max(this.#answered, this.#cpu + passed);
    else {
      const { user, system } = process.threadCpuUsage();
      this.#cpu = (user + system) / 1_000;
      this.#askedAt = performance.now();
      this.#answered = Math.max(this.#answered, this.#cpu);
    }
    return this.#answered;
  }
}
