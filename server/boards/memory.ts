import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Clock } from './clock.ts';

const many = 50;
const quiet = 5_000;

/**
 * Asks V8 for a collection after many boards were left: it doesn't collect while nothing allocates, so that a server
 * after a busy morning kept all of it for the rest of the day.
 */
export class MemoryKeeper {
  readonly #clock: Clock;
  #dropped = 0;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  dropped(): void {
    this.#dropped += 1;
    if (this.#dropped < many) return;
    // once it has become quiet: a collection holds everybody up
    this.#cancel?.();
    this.#cancel = this.#clock.later(quiet, () => {
      this.#dropped = 0;
      this.#cancel = null;
      collect();
    });
  }

  stop(): void {
    this.#cancel?.();
  }
}

/**
 * From now on V8 doesn't collect a second and third time some ten seconds after a whole collection, to see whether there is more
 * to give back: 0.2 s of CPU just when everybody comes in. `MemoryKeeper` asks when there is something to give back.
 */
export function collectOnlyWhenAsked(): void {
  setFlagsFromString('--memory-reducer-gc-count=0');
}

/** A whole collection, now; holds this thread up. */
export function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as (() => void) | undefined;
  gc?.();
}
