import type { Engine, EngineCall } from './engine.ts';
import { errorOf, failureOf } from './failure.ts';
import { SqliteEngine } from './sqlite-engine.ts';

/** The connection in this thread: every flush of the disk holds up the event loop. For short-lived programs and comparison. */
export class InlineEngine implements Engine {
  readonly #engine: SqliteEngine;

  constructor(path: string) {
    this.#engine = new SqliteEngine(path);
  }

  async call<Name extends EngineCall>(
    name: Name,
    ...parameters: Parameters<SqliteEngine[Name]>
  ): Promise<ReturnType<SqliteEngine[Name]>> {
    try {
      const method = this.#engine[name] as (
        ...given: Parameters<SqliteEngine[Name]>
      ) => ReturnType<SqliteEngine[Name]>;
      return method.apply(this.#engine, parameters);
    } catch (error) {
      throw errorOf(failureOf(error));
    }
  }

  async close(): Promise<void> {
    this.#engine.close();
  }
}
