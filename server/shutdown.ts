/** What stopping needs from the process, so that a test can hold it still. */
export interface StopOptions {
  /** Ends everything in order; resolves when the last thing is on disk. */
  readonly stop: () => Promise<void>;
  readonly exit: (code: number) => void;
  readonly log: (message: string, error?: unknown) => void;
  /** When a stop that hangs is cut off, in milliseconds. */
  readonly hardStopMs?: number;
}

/** Stops once, however often it is asked; what is saved is safe even when it is cut off, because telling comes after saving. */
export class Shutdown {
  readonly #options: StopOptions;
  #stopping = false;

  constructor(options: StopOptions) {
    this.#options = options;
  }

  /** `code` is what the process ends with when stopping goes well. */
  begin(reason: string, code: number): void {
    if (this.#stopping) return;
    this.#stopping = true;
    const { stop, exit, log, hardStopMs = 10_000 } = this.#options;
    log(`stopping: ${reason}`);
    const hard = setTimeout(() => {
      log(`not stopped within ${hardStopMs} ms: ending now`);
      exit(1);
    }, hardStopMs);
    stop().then(
      () => {
        clearTimeout(hard);
        exit(code);
      },
      (error: unknown) => {
        clearTimeout(hard);
        log('stopping failed', error);
        exit(1);
      },
    );
  }
}
