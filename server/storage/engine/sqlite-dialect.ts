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
import { units } from './unit.ts';

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

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite can roll back its tables too; the stock adapter says no, and then a failing migration leaves half its work behind. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }

  /** Our turns keep to one at a time; Kysely's own lock doesn't know that statements can be a part of one that has the turn. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class EngineDriver implements Driver {
  readonly #engine: Engine;
  readonly #turns: Turns;

  constructor(engine: Engine, turns: Turns) {
    this.#engine = engine;
    this.#turns = turns;
  }

  async init(): Promise<void> {}

  /** Who is in a unit that is under way here gets its connection; anybody else waits for their turn. */
  async acquireConnection(): Promise<DatabaseConnection> {
    let unit = units.getStore() ?? null;
    while (unit !== null && !(unit.isOpen && unit.owner === this)) unit = unit.parent;
    const release = await (unit?.turns ?? this.#turns).take();
    return new EngineConnection(this.#engine, release, unit !== null);
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    engineConnection(connection).release();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const { isPart } = engineConnection(connection);
    await (isPart ? this.#engine.call('execute', 'savepoint part', []) : this.#engine.call('begin'));
    const unit = units.getStore();
    if (unit !== undefined) unit.owner ??= this;
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    const { isPart } = engineConnection(connection);
    await (isPart ? this.#engine.call('execute', 'release part', []) : this.#engine.call('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (!engineConnection(connection).isPart) await this.#engine.call('rollback');
    else await this.#engine.call('rollbackPart');
  }

  /** The engine is closed by who opened it. */
  async destroy(): Promise<void> {}
}

function engineConnection(connection: DatabaseConnection): EngineConnection {
  invariant(connection instanceof EngineConnection, 'a connection of somebody else');
  return connection;
}

class EngineConnection implements DatabaseConnection {
  readonly #engine: Engine;
  /** Ends the turn that it was given. */
  readonly release: () => void;
  /** Its transactions are parts of one that is under way. */
  readonly isPart: boolean;

  constructor(engine: Engine, release: () => void, isPart: boolean) {
    this.#engine = engine;
    this.release = release;
    this.isPart = isPart;
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
