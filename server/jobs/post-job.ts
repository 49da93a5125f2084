import { Cron } from 'croner';
import { makeLetters } from '../usecases/post/make-letters.ts';
import type { PostDeps } from '../usecases/post/post-deps.ts';
import { sendLetters } from '../usecases/post/send-letters.ts';

export interface PostJobDeps extends PostDeps {
  /** Hears of a letter that nobody took for days; never to whom. */
  readonly onGivenUp: (kind: string) => void;
  readonly onError: (error: unknown) => void;
}

/** Every minute: makes the letters that are due and hands over those whose turn it is. Without a mail server it does nothing. */
export class PostJob {
  readonly #deps: PostJobDeps;
  #cron: Cron | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(deps: PostJobDeps) {
    this.#deps = deps;
  }

  start(): void {
    if (!this.#deps.mailer.configured) return;
    this.#cron = new Cron('* * * * *', { protect: true, unref: true }, () => this.run());
  }

  /** Once, now. Never rejects: what fails has its turn again. */
  async run(): Promise<void> {
    const before = this.#running;
    this.#running = before.then(() => this.#work());
    await this.#running;
  }

  /** Takes up nothing new, and resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#cron?.stop();
    await this.#running;
  }

  async #work(): Promise<void> {
    const { mailer, onError, onGivenUp } = this.#deps;
    if (!mailer.configured) return;
    for (const step of [
      () => makeLetters(this.#deps),
      () => sendLetters(this.#deps, { onGivenUp: ({ kind }) => onGivenUp(kind), onError }),
    ]) {
      try {
        await step();
      } catch (error) {
        onError(error);
      }
    }
  }
}
