import { invariant } from '@verbeterbord/shared/assert.ts';
import {
  type CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryCompiler,
  type QueryResult,
} from 'kysely';
import { ownBytes } from './bytes.ts';
import type { Engine } from './engine.ts';
import type { SqlValue } from './sqlite-engine.ts';
import type { Turns } from './turns.ts';

/** Kysely on the engine's one connection; takes turns with the board log. */
export class SqliteDialect implements Dialect {
  readonly #engine: Engine;
  readonly #turns: Turns;

  constructor(engine: Engine, turns: Turns) {
    this.#engine = engine;
    this.#turns = turns;
  }

  createDriver(): Driver {
    return new EngineDriver(this.#engine, this.#turns);
  }

  createQueryCompiler(): QueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new TransactionalAdapter();
  }

  createIntrospector(db: Kysely<never>): DatabaseIntrospector {
    return new SqliteIntrospector(db);
  }
}

/** SQLite can roll back its tables too; the stock adapter says no, and then a failing migration leaves half its work behind. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class EngineDriver implements Driver {
  readonly #engine: Engine;
  readonly #turns: Turns;
  readonly #connection: EngineConnection;
  #release: (() => void) | null = null;

  constructor(engine: Engine, turns: Turns) {
    this.#engine = engine;
    this.#turns = turns;
    this.#connection = new EngineConnection(engine);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    this.#release = await this.#turns.take();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const release = this.#release;
    invariant(release !== null, 'a connection was given back twice');
    this.#release = null;
    release();
  }

  async beginTransaction(): Promise<void> {
    await this.#engine.call('begin');
  }

  async commitTransaction(): Promise<void> {
    await this.#engine.call('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#engine.call('rollback');
  }

  /** The engine is closed by who opened it. */
  async destroy(): Promise<void> {}
}

class EngineConnection implements DatabaseConnection {
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes, insertId } = await this.#engine.call(
      'execute',
      query.sql,
      query.parameters.map(toSqlValue),
    );
    return {
      rows: rows as Row[],
      numAffectedRows: BigInt(changes),
      ...(insertId !== null && { insertId: BigInt(insertId) }),
    };
  }

  // oxlint-disable-next-line require-yield
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('streaming is not supported: ask for a page at a time');
  }
}

function toSqlValue(value: unknown): SqlValue {
  if (value instanceof Uint8Array) return ownBytes(value);
  const type = typeof value;
  invariant(
    value === null || type === 'string' || type === 'number' || type === 'bigint',
    `not a value for the database: ${type}`,
  );
  return value as SqlValue;
}
