import { Worker } from 'node:worker_threads';
import { StorageBrokenError } from '../storage-errors.ts';
import type { Engine, EngineCall } from './engine.ts';
import { errorOf } from './failure.ts';
import type { SqliteEngine } from './sqlite-engine.ts';
import type { ThreadAnswer, ThreadRequest } from './thread-messages.ts';

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** The connection in a thread of its own, so that a disk that takes milliseconds to flush doesn't hold up the event loop. */
export class ThreadEngine implements Engine {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onLost: (error: Error) => void;
  #lost: StorageBrokenError | null = null;
  #closed = false;
  #lastId = 0;

  private constructor(path: string, onLost: (error: Error) => void) {
    this.#onLost = onLost;
    this.#worker = new Worker(new URL('./database-thread.ts', import.meta.url), { workerData: { path } });
    this.#worker.on('message', (answer: ThreadAnswer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.ok) waiting?.resolve(answer.value);
      else {
        const error = errorOf(answer.failure);
        waiting?.reject(error);
        // id 0: it never opened, and who opens it hears so
        if (error instanceof StorageBrokenError && answer.id !== 0) this.#onLost(error);
      }
    });
    this.#worker.on('error', (error) => this.#lose(`the database thread failed: ${String(error)}`));
    this.#worker.on('exit', () => this.#lose('the database thread ended'));
  }

  /** Resolves when the database is open. `onLost` hears when the thread dies under us, or its database can't be trusted any more. */
  static async open(path: string, onLost: (error: Error) => void): Promise<ThreadEngine> {
    const engine = new ThreadEngine(path, onLost);
    try {
      await new Promise((resolve, reject) => engine.#waiting.set(0, { resolve, reject }));
    } catch (error) {
      engine.#closed = true;
      await engine.#worker.terminate();
      throw error;
    }
    return engine;
  }

  async call<Name extends EngineCall>(
    name: Name,
    ...parameters: Parameters<SqliteEngine[Name]>
  ): Promise<ReturnType<SqliteEngine[Name]>> {
    if (this.#lost !== null) throw this.#lost;
    this.#lastId += 1;
    const request: ThreadRequest = { id: this.#lastId, call: name, parameters };
    const answer = new Promise<unknown>((resolve, reject) =>
      this.#waiting.set(request.id, { resolve, reject }),
    );
    this.#worker.postMessage(request);
    return (await answer) as ReturnType<SqliteEngine[Name]>;
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    const ended = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#closed = true;
    if (this.#lost === null) await this.call('close');
    await ended;
  }

  #lose(reason: string): void {
    if (this.#lost !== null) return;
    this.#lost = new StorageBrokenError(reason);
    for (const waiting of this.#waiting.values()) waiting.reject(this.#lost);
    this.#waiting.clear();
    if (!this.#closed) this.#onLost(this.#lost);
  }
}
