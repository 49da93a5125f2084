import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { ownBytes } from '../engine/bytes.ts';
import type { Engine } from '../engine/engine.ts';
import type { Turns } from '../engine/turns.ts';
import type {
  AdoptedRow,
  BoardLog,
  ChangeRow,
  ClientRow,
  FormerGeneration,
  LoadedBoard,
  NewBoardRow,
  Replacement,
  UpdateRow,
} from './board-log.ts';
import { packUpdates } from './packed-updates.ts';

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

  async create(board: NewBoardRow, first: Uint8Array, changes: readonly ChangeRow[] = []): Promise<void> {
    await this.#turns.run(() => this.#engine.call('createBoard', board, ownBytes(first), changes));
  }

  load(board: BoardId): Promise<LoadedBoard | null> {
    return this.#turns.run(() => this.#engine.call('load', board));
  }

  append(
    batch: readonly UpdateRow[],
    changes: readonly ChangeRow[],
    clients: readonly ClientRow[] = [],
    adopted: readonly AdoptedRow[] = [],
  ): Promise<readonly number[]> {
    const former = adopted.map((row) => ({ ...row, bytes: ownBytes(row.bytes) }));
    return this.#turns.run(() => this.#engine.call('append', packUpdates(batch), changes, clients, former));
  }

  async saveSnapshot(board: BoardId, upToSeq: number, bytes: Uint8Array): Promise<void> {
    await this.#turns.run(() => this.#engine.call('saveSnapshot', board, upToSeq, ownBytes(bytes)));
  }

  async registerClients(entries: readonly ClientRow[]): Promise<void> {
    await this.#turns.run(() => this.#engine.call('registerClients', entries));
  }

  replace(replacement: Replacement): Promise<number> {
    const { snapshot, former } = replacement;
    const owned = { ...replacement, snapshot: ownBytes(snapshot), former: ownBytes(former) };
    return this.#turns.run(() => this.#engine.call('replaceBoard', owned));
  }

  former(board: BoardId, epoch: number): Promise<FormerGeneration | null> {
    return this.#turns.run(() => this.#engine.call('former', board, epoch));
  }

  departed(board: BoardId, cards: readonly CardRef[]): Promise<readonly CardRef[]> {
    return this.#turns.run(() => this.#engine.call('departed', board, cards));
  }
}
