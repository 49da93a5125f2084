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
      giveBack();
    });
  }

  stop(): void {
    this.#cancel?.();
  }
}

/**
 * A whole collection, now, and no more than that; holds this thread up. Of itself V8 would collect twice more, eight seconds later, to
 * see what it can give back to the machine: 0.2 s of CPU just when everybody comes in. `MemoryKeeper` asks when there is something.
 */
export function collectOnce(): void {
  setFlagsFromString('--memory-reducer-gc-count=0');
  collector()?.();
}

/** A whole collection, now, that also gives back to the machine what it frees. */
function giveBack(): void {
  collector()?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

function collector(): typeof globalThis.gc {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as typeof globalThis.gc;
}
