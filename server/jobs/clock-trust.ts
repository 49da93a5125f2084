import { toInstant, type Instant } from '@verbeterbord/shared/time.ts';

export interface ClockTrustDeps {
  readonly store: {
    /** The last moment that was believed; null before the first. */
    believed(): Promise<Instant | null>;
    believe(at: Instant): Promise<void>;
  };
  /** The clock of the wall: milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds since some moment, by a clock that nobody sets. */
  readonly elapsed: () => number;
  /** Hears once of each leap that nothing is destroyed for now. */
  readonly onLeap: (days: number) => Promise<void>;
}

const hour = 3_600_000;
const day = 24 * hour;
/** A server that was off for longer waits a while before it destroys: that does no harm. */
const leap = 8 * day;
/** How long the clock must go on evenly after a leap. Less than a day, for a server that starts anew each night. */
const settled = 20 * hour;
const uneven = hour;

/**
 * Whether the clock can be believed before something is destroyed for being old. A machine that wakes up in another year would
 * otherwise empty every bin and erase everybody who left, for good, before anybody sees the date.
 */
export class ClockTrust {
  readonly #deps: ClockTrustDeps;
  #leapt: { readonly now: number; readonly elapsed: number } | null = null;

  constructor(deps: ClockTrustDeps) {
    this.#deps = deps;
  }

  async isRight(): Promise<boolean> {
    const { store, onLeap } = this.#deps;
    const here = { now: this.#deps.now(), elapsed: this.#deps.elapsed() };
    const believed = await store.believed();
    const away = believed === null ? 0 : here.now - Date.parse(believed);
    if (away > leap) {
      const before = this.#leapt;
      if (before === null) await onLeap(Math.floor(away / day));
      const passed = before === null ? 0 : here.elapsed - before.elapsed;
      // it was set again meanwhile: from then on counts
      if (before === null || Math.abs(here.now - before.now - passed) > uneven) this.#leapt = here;
      if (this.#leapt === here || passed < settled) return false;
    }
    this.#leapt = null;
    await store.believe(toInstant(here.now));
    return true;
  }
}
