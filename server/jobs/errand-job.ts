import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { ServerEvents } from '../events.ts';
import type { ErrandStore } from '../storage/team-of-teams/errands.ts';
import { runErrands, type RunErrandsDeps } from '../usecases/crossings/run-errands.ts';

export interface ErrandJobDeps extends RunErrandsDeps {
  readonly errands: Pick<ErrandStore, 'boards' | 'of' | 'remove' | 'failed'>;
  readonly events: ServerEvents;
}

/** How often it looks for what was left behind. Milliseconds. */
const every = 60_000;
/** After something couldn't be done: so soon again, and longer each time. Milliseconds. */
const firstRetry = 500;
/** Boards at a time. */
const abreast = 8;

interface Run {
  again: boolean;
  readonly done: Promise<void>;
}

/** Writes on the boards what was decided: at once, at the start what a stop left, and again what couldn't be written. */
export class ErrandJob {
  readonly #deps: ErrandJobDeps;
  readonly #runs = new Map<BoardId, Run>();
  #everyMinute: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #retryIn = firstRetry;
  #stopListening: () => void = () => undefined;
  #stopping = false;

  constructor(deps: ErrandJobDeps) {
    this.#deps = deps;
  }

  /** Now, each minute, and whenever something is decided. */
  start(): void {
    this.#stopListening = this.#deps.events.on('errandsWritten', ({ boards }) => {
      for (const board of boards) void this.runBoard(board);
    });
    this.#everyMinute = setInterval(() => void this.run(), every).unref();
    void this.run();
  }

  /** Whatever waits, a few boards at a time. Never rejects: what fails is tried again. */
  async run(): Promise<void> {
    try {
      const boards = await this.#deps.errands.boards();
      const turns = boards.values();
      const worker = async (): Promise<void> => {
        for (const board of turns) await this.runBoard(board);
      };
      await Promise.all(Array.from({ length: abreast }, worker));
      // as long as one board can't be done the pauses grow, whatever is done on others
      if ((await this.#deps.errands.boards()).length === 0) this.#retryIn = firstRetry;
    } catch (error) {
      this.#deps.onError(error);
    }
  }

  /** What waits for one board, also what was written while this ran. Never rejects. */
  runBoard(board: BoardId): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    const known = this.#runs.get(board);
    if (known !== undefined) {
      known.again = true;
      return known.done;
    }
    const started = Promise.withResolvers<void>();
    const run: Run = { again: false, done: started.promise };
    this.#runs.set(board, run);
    void this.#work(board, run).finally(started.resolve);
    return run.done;
  }

  /** Takes up nothing new, and resolves when what is under way has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#stopListening();
    clearInterval(this.#everyMinute);
    clearTimeout(this.#retry);
    await Promise.all([...this.#runs.values()].map(({ done }) => done));
  }

  async #work(board: BoardId, run: Run): Promise<void> {
    let allDone = true;
    do {
      run.again = false;
      allDone = await runErrands(this.#deps, board).catch((error: unknown) => {
        this.#deps.onError(error);
        return false;
      });
    } while (run.again && !this.#stopping);
    // from here to the caller nothing waits: whoever comes now begins a run of their own
    this.#runs.delete(board);
    if (!allDone) this.#retryLater();
  }

  #retryLater(): void {
    if (this.#stopping || this.#retry !== undefined) return;
    this.#retry = setTimeout(() => {
      this.#retry = undefined;
      void this.run();
    }, this.#retryIn).unref();
    this.#retryIn = Math.min(this.#retryIn * 2, every);
  }
}
