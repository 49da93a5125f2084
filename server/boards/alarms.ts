import type { Limits } from './limits.ts';
import type { Session } from './session.ts';

/** What a room has to look at later: whether it's still empty, whether merging broke something, who said nothing in time. */
export class Alarms {
  readonly #limits: Limits;
  #emptySince: number | null;
  #mendAt: number | null = null;

  constructor(limits: Limits, now: number) {
    this.#limits = limits;
    this.#emptySince = now;
  }

  /** Somebody is here, or something is to be written. */
  inUse(): void {
    this.#emptySince = null;
  }

  /** Answers when to look whether it is still empty. */
  emptied(now: number): number {
    this.#emptySince = now;
    return now + this.#limits.linger;
  }

  isLongEmpty(now: number): boolean {
    return this.#emptySince !== null && now >= this.#emptySince + this.#limits.linger;
  }

  /** Two sound edits can make an unsound whole: looked at a moment after edits that were more than typing. */
  mendLater(now: number): number {
    this.#mendAt ??= now + this.#limits.mendEvery;
    return this.#mendAt;
  }

  /** Whether it's time to look; with `early`, whether there is anything to look at. */
  takeMend(now: number, early = false): boolean {
    if (this.#mendAt === null || (now < this.#mendAt && !early)) return false;
    this.#mendAt = null;
    return true;
  }

  /** The next time after `now` to look at anything. */
  next(sessions: Iterable<Session>, now: number): number | null {
    const times = [
      this.#mendAt ?? Infinity,
      this.#emptySince === null ? Infinity : this.#emptySince + this.#limits.linger,
    ];
    for (const { state } of sessions) if (state.name === 'greeted') times.push(state.until);
    const next = Math.min(...times.filter((at) => at > now));
    return next === Infinity ? null : next;
  }
}
