import { finishClosings, type ClosingDeps } from '../usecases/cycles/close-cycle.ts';

/** How often it looks whether a closing was left unfinished. Milliseconds. */
const every = 60_000;

type ClosingJobDeps = ClosingDeps & { readonly onError: (error: unknown) => void };

/** Brings boards to their next cycle whose closing was begun and not finished: by a stop, a full disk, or a board that was busy. */
export class ClosingJob {
  readonly #deps: ClosingJobDeps;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(deps: ClosingJobDeps) {
    this.#deps = deps;
  }

  /** Now, and from now on every minute. */
  start(): void {
    void this.run();
    this.#timer = setInterval(() => void this.run(), every).unref();
  }

  /** Never rejects: what isn't through is tried again. */
  async run(): Promise<void> {
    this.#running = this.#running.then(async () => {
      try {
        for (const { board, number } of await finishClosings(this.#deps))
          this.#deps.onError(new Error(`cycle ${number} of board ${board} is not closed all the way yet`));
      } catch (error) {
        this.#deps.onError(error);
      }
    });
    await this.#running;
  }

  /** Takes up nothing new, and resolves when what is under way has ended. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }
}
