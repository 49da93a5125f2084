import type { Clock } from '@verbeterbord/server/boards/clock.ts';

/** Time that stands still until it's told to go on. */
export class HeldClock implements Clock {
  #now = Date.UTC(2026, 0, 5, 9);
  readonly #soon: (() => void)[] = [];
  readonly #timers = new Set<{ readonly at: number; readonly body: () => void }>();

  now(): number {
    return this.#now;
  }

  cpu(): number {
    return 0;
  }

  soon(body: () => void): void {
    this.#soon.push(body);
  }

  later(ms: number, body: () => void): () => void {
    const timer = { at: this.#now + Math.max(1, ms), body };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** Runs what was to be done soon. */
  turn(): void {
    for (const body of this.#soon.splice(0)) body();
  }

  /** Lets time pass, with everything that was to happen in it. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      this.turn();
      const due = [...this.#timers].filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)[0];
      if (due === undefined) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.body();
    }
    this.#now = end;
  }
}
