import type { PersonId } from '@verbeterbord/shared/ids.ts';

/** Wrong codes that are allowed within the time. */
interface Allowance {
  readonly most: number;
}

const minute = 60_000;
/** So long a wrong code counts: as long as a code is good. */
const within = 10 * minute;
const perPerson: Allowance = { most: 5 };
/** All colleagues behind one address together. */
const perAddress: Allowance = { most: 60 };
/** Above this the oldest is forgotten. */
const mostKept = 10_000;

export type Try =
  | { readonly ok: true; right(): void }
  | { readonly ok: false; readonly retryAfterSeconds: number };

/**
 * Codes of screens that somebody types and that are wrong [H11]. A try counts before it is looked at, so that a hundred at once are
 * a hundred. In memory: a restart forgets, which gives who guesses five tries more of a thousand billion.
 */
export class PairingTries {
  readonly #now: () => number;
  /** When each was wrong, the oldest first. */
  readonly #wrong = new Map<string, readonly number[]>();

  /** `now`: milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  begin(person: PersonId, address: string): Try {
    const keys = [
      [`person ${person}`, perPerson],
      [`address ${address}`, perAddress],
    ] as const;
    const at = this.#now();
    const waits = keys.map(([key, { most }]) => {
      const wrong = this.#recent(key, at);
      return wrong.length < most ? 0 : (wrong.at(-most) ?? at) + within - at;
    });
    const wait = Math.max(...waits);
    if (wait > 0) return { ok: false, retryAfterSeconds: Math.ceil(wait / 1000) };
    for (const [key] of keys) this.#set(key, [...this.#recent(key, at), at]);
    return {
      ok: true,
      right: () => {
        for (const [key] of keys) {
          const left = [...this.#recent(key, at)];
          const index = left.indexOf(at);
          if (index !== -1) left.splice(index, 1);
          this.#set(key, left);
        }
      },
    };
  }

  #recent(key: string, at: number): readonly number[] {
    // also when the clock was set back
    return (this.#wrong.get(key) ?? []).filter((moment) => Math.abs(at - moment) < within);
  }

  #set(key: string, moments: readonly number[]): void {
    this.#wrong.delete(key);
    if (moments.length > 0) this.#wrong.set(key, moments);
    const oldest = this.#wrong.size > mostKept ? this.#wrong.keys().next().value : undefined;
    if (oldest !== undefined) this.#wrong.delete(oldest);
  }
}
