const oneStretch = 5 * 60_000;

/** Remembers who was typing where, so that a stretch of typing is one line of a card's history. */
export class Typing {
  readonly #since = new Map<string, number>();

  /** Whether this begins a stretch: the same person typed in the same field for the last time longer ago than five minutes. */
  begins(card: string, person: string | null, field: string, now: number): boolean {
    const key = `${card} ${person ?? ''} ${field}`;
    const since = this.#since.get(key);
    if (since !== undefined && now - since < oneStretch) return false;
    if (this.#since.size > 1_000) this.#forget(now);
    this.#since.set(key, now);
    return true;
  }

  #forget(now: number): void {
    for (const [key, since] of this.#since) if (now - since >= oneStretch) this.#since.delete(key);
  }
}
