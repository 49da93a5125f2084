/** What follows the boards and can be made anew from them. */
export interface Follower {
  start(): Promise<void>;
  rebuild(): Promise<void>;
  stop(): Promise<void>;
}

/** All followers of the boards as one; each in its turn. */
export class Followers implements Follower {
  readonly #all: readonly Follower[];

  constructor(all: readonly Follower[]) {
    this.#all = all;
  }

  async start(): Promise<void> {
    for (const each of this.#all) await each.start();
  }

  async rebuild(): Promise<void> {
    for (const each of this.#all) await each.rebuild();
  }

  async stop(): Promise<void> {
    for (const each of this.#all) await each.stop();
  }
}
