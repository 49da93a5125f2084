import { createHash } from 'node:crypto';

/** Who tries to get in, as far as it can be told before they are. */
export interface Trier {
  /** What they say they are: a login, or the person whose second step it is. Counted alike whether it exists or not. */
  readonly account: string;
  readonly address: string;
  /** The device from which this very account came in before; null for any other. */
  readonly device: string | null;
}

export type Admission =
  | { readonly ok: true; succeeded(): void }
  | { readonly ok: false; readonly retryAfterSeconds: number };

interface Count {
  failures: number;
  last: number;
}

interface Limit {
  /** Failures that cost nothing. */
  readonly free: number;
  readonly firstDelay: number;
  readonly longestDelay: number;
}

const second = 1000;
/** Somebody at one address who tries one account. */
const pairLimit: Limit = { free: 5, firstDelay: 2 * second, longestDelay: 15 * 60 * second };
/** One account, tried from everywhere. */
const accountLimit: Limit = { free: 25, firstDelay: 5 * second, longestDelay: 10 * 60 * second };
/** A known device: its owner mistypes, or somebody else sits at it. */
const deviceLimit: Limit = { free: 10, firstDelay: 2 * second, longestDelay: 15 * 60 * second };
/** One address that tries one account after the other: a token for each failure, so many at once, and a new one so often. */
const address = { burst: 120, every: 2 * second } as const;

const forgetAfter = 24 * 3600 * second;
const mostKept = 50_000;

/**
 * Slows guessing down: a delay that grows with each failure, never a lock that somebody else can close on a person. The device
 * from which an account came in before has a count of its own, so whoever hammers an account or an address doesn't keep its
 * owner, or a colleague behind the same address, out. A try is counted before it is looked at: a hundred at once are a hundred.
 * In memory: a restart forgets, which costs an attacker nothing but gives them little.
 */
export class SignInLimits {
  readonly #now: () => number;
  readonly #counts = new Map<string, Count>();
  readonly #addresses = new Map<string, { tokens: number; at: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  begin({ account, address: from, device }: Trier): Admission {
    const counted: [string, Limit][] =
      device === null
        ? [
            [keyOf('pair', account, from), pairLimit],
            [keyOf('account', account), accountLimit],
          ]
        : [[keyOf('device', account, device), deviceLimit]];
    const waits = counted.map(([key, limit]) => this.#wait(key, limit));
    if (device === null) waits.push(this.#addressWait(from));
    const wait = Math.max(...waits);
    if (wait > 0) return { ok: false, retryAfterSeconds: Math.ceil(wait / second) };
    const before = counted.map(([key]) => this.#fail(key));
    if (device === null) this.#spend(from, 1);
    return {
      ok: true,
      succeeded: () => {
        counted.forEach(([key], index) => this.#restore(key, before[index] ?? 0, key.startsWith('account')));
        if (device === null) this.#spend(from, -1);
      },
    };
  }

  #wait(key: string, { free, firstDelay, longestDelay }: Limit): number {
    const count = this.#counts.get(key);
    if (count === undefined || count.failures < free) return 0;
    const delay = Math.min(longestDelay, firstDelay * 2 ** (count.failures - free));
    // never longer than that, also when the clock was set back
    return Math.min(delay, Math.max(0, count.last + delay - this.#now()));
  }

  /** Counts a failure; answers how many there were before. */
  #fail(key: string): number {
    const now = this.#now();
    const known = this.#counts.get(key);
    const before = known === undefined || now - known.last > forgetAfter ? 0 : known.failures;
    this.#counts.delete(key);
    this.#counts.set(key, { failures: before + 1, last: now });
    const oldest = this.#counts.size > mostKept ? this.#counts.keys().next().value : undefined;
    if (oldest !== undefined) this.#counts.delete(oldest);
    return before;
  }

  /** It was the right one after all. What others did to the account stays counted; what this address or device did is forgiven. */
  #restore(key: string, before: number, shared: boolean): void {
    const count = this.#counts.get(key);
    if (count === undefined) return;
    if (shared) count.failures = Math.max(0, Math.min(count.failures - 1, before));
    else this.#counts.delete(key);
  }

  #addressWait(from: string): number {
    const bucket = this.#addresses.get(from);
    if (bucket === undefined) return 0;
    const tokens = this.#tokens(bucket);
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * address.every);
  }

  #spend(from: string, amount: number): void {
    const known = this.#addresses.get(from) ?? { tokens: address.burst, at: this.#now() };
    const tokens = Math.min(address.burst, this.#tokens(known) - amount);
    this.#addresses.delete(from);
    this.#addresses.set(from, { tokens, at: this.#now() });
    const oldest = this.#addresses.size > mostKept ? this.#addresses.keys().next().value : undefined;
    if (oldest !== undefined) this.#addresses.delete(oldest);
  }

  #tokens({ tokens, at }: { readonly tokens: number; readonly at: number }): number {
    return Math.min(address.burst, tokens + Math.max(0, this.#now() - at) / address.every);
  }
}

/** A fixed length, whatever was typed: logins that don't exist are kept too, and nobody reads them back. */
function keyOf(kind: string, ...parts: readonly string[]): string {
  return `${kind} ${createHash('sha256').update(parts.join('\n')).digest('base64url')}`;
}
