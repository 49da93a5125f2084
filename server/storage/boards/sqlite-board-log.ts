import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { ownBytes } from '../engine/bytes.ts';
import type { Engine } from '../engine/engine.ts';
import type { Turns } from '../engine/turns.ts';
import type { BoardLog, ChangeRow, ClientRow, LoadedBoard, NewBoardRow, UpdateRow } from './board-log.ts';

/**
 * The board log in SQLite. It takes turns with Kysely's transactions, which use the same connection:
 * so never wait for the log from within a transaction.
 */
export class SqliteBoardLog implements BoardLog {
  readonly #engine: Engine;
  readonly #turns: Turns;

  constructor(engine: Engine, turns: Turns) {
    this.#engine = engine;
    this.#turns = turns;
  }

  async create(board: NewBoardRow, first: Uint8Array): Promise<void> {
    await this.#turns.run(() => this.#engine.call('createBoard', board, ownBytes(first)));
  }

  load(board: BoardId): Promise<LoadedBoard | null> {
    return this.#turns.run(() => this.#engine.call('load', board));
  }

  append(
    batch: readonly UpdateRow[],
    changes: readonly ChangeRow[],
    clients: readonly ClientRow[] = [],
  ): Promise<readonly number[]> {
    const rows = batch.map((row) => ({ ...row, bytes: ownBytes(row.bytes) }));
    return this.#turns.run(() => this.#engine.call('append', rows, changes, clients));
  }

  async saveSnapshot(board: BoardId, upToSeq: number, bytes: Uint8Array): Promise<void> {
    await this.#turns.run(() => this.#engine.call('saveSnapshot', board, upToSeq, ownBytes(bytes)));
  }

  async registerClients(entries: readonly ClientRow[]): Promise<void> {
    await this.#turns.run(() => this.#engine.call('registerClients', entries));
  }
}
