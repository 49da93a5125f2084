/** One at a time, in the order of asking. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves when it is one's turn, with the function that ends it. */
  async take(): Promise<() => void> {
    const before = this.#last;
    let done = (): void => undefined;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }

  async run<Value>(body: () => Promise<Value>): Promise<Value> {
    const done = await this.take();
    try {
      return await body();
    } finally {
      done();
    }
  }
}
