export interface BucketSize {
  readonly burst: number;
  readonly perSecond: number;
}

/** So much at once, so much per second after. Kept as two numbers: there is one for everything a socket may do. */
export class TokenBucket {
  readonly #size: BucketSize;
  #tokens: number;
  #at: number;

  constructor(size: BucketSize, now: number) {
    this.#size = size;
    this.#tokens = size.burst;
    this.#at = now;
  }

  /** Takes `amount`, or takes nothing and answers false. */
  take(amount: number, now: number): boolean {
    this.#refill(now);
    if (this.#tokens < amount) return false;
    this.#tokens -= amount;
    return true;
  }

  /** Takes what is known only afterwards; false when there wasn't enough. */
  spend(amount: number, now: number): boolean {
    this.#refill(now);
    this.#tokens -= amount;
    return this.#tokens >= 0;
  }

  #refill(now: number): void {
    // a clock that jumps back gives nothing and takes nothing
    const passed = Math.max(0, now - this.#at);
    this.#at = now;
    this.#tokens = Math.min(this.#size.burst, this.#tokens + (passed / 1000) * this.#size.perSecond);
  }
}
