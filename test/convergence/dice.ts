/** Chance with a seed: the same seed makes the same choices, so that a failing schedule can be run again and made smaller. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to, and not including, `sides`. */
  roll(sides: number): number {
    // mulberry32
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  }

  chance(oneIn: number): boolean {
    return this.roll(oneIn) === 0;
  }

  /** One of these; undefined when there are none. */
  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[this.roll(Math.max(1, items.length))];
  }

  /** One of these, the first ones more often: so that people meet on the same cards. */
  favour<Item>(items: readonly Item[]): Item | undefined {
    return items[this.roll(1 + this.roll(Math.max(1, items.length)))];
  }

  /** One of these, or null: so that "at the end" and "without a goal" come up too. */
  pickOrNull<Item>(items: readonly Item[]): Item | null {
    return items[this.roll(items.length + 1)] ?? null;
  }
}
