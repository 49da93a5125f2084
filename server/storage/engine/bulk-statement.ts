import { CompiledQuery, type Kysely } from 'kysely';
import type { Schema } from '../schema.ts';

const sizes = [256, 64, 16, 4, 1] as const;

/**
 * One statement for many rows, made once for each of a few sizes and for each kind of database: putting together one for hundreds
 * of rows costs more than running it.
 */
export class BulkStatement {
  readonly #compile: (db: Kysely<Schema>, rows: number) => CompiledQuery;
  readonly #texts = new WeakMap<object, Map<number, string>>();

  /** `compile` answers the statement for so many rows; its parameters are those of the first row, then of the next. */
  constructor(compile: (db: Kysely<Schema>, rows: number) => CompiledQuery) {
    this.#compile = compile;
  }

  /** Each row is its parameters. */
  async run(db: Kysely<Schema>, rows: readonly (readonly unknown[])[]): Promise<void> {
    let at = 0;
    for (const size of sizes)
      for (; rows.length - at >= size; at += size) {
        const parameters = rows.slice(at, at + size).flat();
        await db.executeQuery(CompiledQuery.raw(this.#text(db, size), parameters));
      }
  }

  #text(db: Kysely<Schema>, size: number): string {
    const { adapter } = db.getExecutor();
    let known = this.#texts.get(adapter);
    if (known === undefined) this.#texts.set(adapter, (known = new Map<number, string>()));
    let text = known.get(size);
    if (text === undefined) known.set(size, (text = this.#compile(db, size).sql));
    return text;
  }
}
