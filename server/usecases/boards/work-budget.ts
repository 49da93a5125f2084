import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { TokenBucket } from '../../boards/token-bucket.ts';

/** Milliseconds of the event loop that one person may have: a fortnight's backlog at once, a little all the time. */
const size = { burst: 2_000, perSecond: 50 } as const;
/** Who had nothing to do here for so long has all of it again, and is forgotten. Milliseconds. */
const forgottenAfter = (size.burst / size.perSecond) * 2_000;

/**
 * What work costs the server per person, for work that nobody can tell the price of beforehand [G5]. It isn't broken off: who has
 * used up what they have, and more, waits until it is there again.
 */
export class WorkBudget {
  readonly #elapsed: () => number;
  readonly #people = new Map<PersonId, { readonly bucket: TokenBucket; at: number }>();

  /** `elapsed`: milliseconds by a clock that nobody sets. */
  constructor(elapsed: () => number) {
    this.#elapsed = elapsed;
  }

  /** Does the work, and counts how long it took. */
  count<Value>(person: PersonId, work: () => Value): Value {
    const start = this.#elapsed();
    try {
      return work();
    } finally {
      const now = this.#elapsed();
      this.#of(person, start).spend(now - start, now);
    }
  }

  /** Whether this person used more than they have. */
  isSpent(person: PersonId): boolean {
    const now = this.#elapsed();
    const known = this.#people.get(person);
    return known !== undefined && !known.bucket.take(0, now);
  }

  #of(person: PersonId, now: number): TokenBucket {
    for (const [each, { at }] of this.#people)
      if (now - at > forgottenAfter && each !== person) this.#people.delete(each);
    const known = this.#people.get(person) ?? { bucket: new TokenBucket(size, now), at: now };
    known.at = now;
    this.#people.set(person, known);
    return known.bucket;
  }
}
