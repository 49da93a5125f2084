import { invariant } from '@verbeterbord/shared/assert.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import type {
  AdoptedRow,
  BoardLog,
  ChangeRow,
  ClientRow,
  DepartingCard,
  FormerGeneration,
  LateEditRow,
  LoadedBoard,
  LoggedUpdate,
  NewBoardRow,
  Replacement,
  UpdateRow,
} from './board-log.ts';

interface StoredBoard {
  readonly row: NewBoardRow;
  epoch: number;
  snapshot: Uint8Array | null;
  snapshotSeq: number;
  updates: LoggedUpdate[];
  readonly clients: Map<number, PersonId>;
  readonly former: Map<number, FormerGeneration>;
  readonly departed: Map<string, DepartingCard>;
}

/**
 * The board log in memory, for tests and the simulator; passes the same contract as the real one.
 * It can be told to fail, and to be slow.
 */
export class MemoryBoardLog implements BoardLog {
  readonly changes: ChangeRow[] = [];
  readonly late: (LateEditRow & { readonly board: BoardId })[] = [];
  /** Awaited before every call takes effect: hold it to make the disk slow. */
  beforeCall: (call: keyof BoardLog) => Promise<void> | void = () => undefined;
  /** When set, every call of this list throws it and writes nothing. */
  failure: { readonly error: Error; readonly calls: readonly (keyof BoardLog)[] } | null = null;
  readonly #boards = new Map<BoardId, StoredBoard>();
  #seq = 0;

  async create(row: NewBoardRow, first: Uint8Array, changes: readonly ChangeRow[] = []): Promise<void> {
    await this.#enter('create');
    invariant(!this.#boards.has(row.id), `board ${row.id} exists already`);
    this.changes.push(...changes);
    this.#boards.set(row.id, {
      row,
      epoch: 1,
      snapshot: null,
      snapshotSeq: 0,
      updates: [{ seq: this.#nextSeq(), bytes: first.slice() }],
      clients: new Map(),
      former: new Map(),
      departed: new Map(),
    });
  }

  async load(id: BoardId): Promise<LoadedBoard | null> {
    await this.#enter('load');
    const board = this.#boards.get(id);
    if (board === undefined) return null;
    const { epoch, snapshot, snapshotSeq } = board;
    return {
      board: id,
      epoch,
      snapshot,
      snapshotSeq,
      updates: [...board.updates],
      clients: new Map(board.clients),
    };
  }

  async append(
    batch: readonly UpdateRow[],
    changes: readonly ChangeRow[],
    clients: readonly ClientRow[] = [],
    adopted: readonly AdoptedRow[] = [],
  ): Promise<readonly number[]> {
    await this.#enter('append');
    // look first, write then: a batch is written whole or not at all
    for (const row of [...batch, ...changes, ...clients, ...adopted]) this.#board(row.board);
    this.#register(clients);
    const seqs = batch.map((row) => {
      const seq = this.#nextSeq();
      this.#board(row.board).updates.push({ seq, bytes: row.bytes.slice() });
      return seq;
    });
    this.changes.push(...changes);
    for (const { board, epoch, late, bytes, clients: owners } of adopted) {
      const { former } = this.#board(board);
      if (former.has(epoch)) former.set(epoch, { bytes: bytes.slice(), clients: new Map(owners) });
      for (const row of late) this.late.push({ ...row, board });
    }
    return seqs;
  }

  async saveSnapshot(id: BoardId, upToSeq: number, bytes: Uint8Array): Promise<void> {
    await this.#enter('saveSnapshot');
    const board = this.#board(id);
    if (upToSeq < board.snapshotSeq) return;
    board.snapshot = bytes.slice();
    board.snapshotSeq = upToSeq;
    board.updates = board.updates.filter((update) => update.seq > upToSeq);
  }

  async registerClients(entries: readonly ClientRow[]): Promise<void> {
    await this.#enter('registerClients');
    for (const entry of entries) this.#board(entry.board);
    this.#register(entries);
  }

  async replace({ board: id, from, epoch, snapshot, former, departing }: Replacement): Promise<number> {
    await this.#enter('replace');
    const board = this.#board(id);
    const last = board.updates.at(-1)?.seq ?? board.snapshotSeq;
    invariant(board.epoch === from.epoch && last <= from.seq, `board ${id} has moved on`);
    board.former.set(from.epoch, { bytes: former.slice(), clients: new Map(board.clients) });
    for (const card of departing) {
      const key = `${card.kind}:${card.id}`;
      if (!board.departed.has(key)) board.departed.set(key, card);
    }
    board.epoch = epoch;
    board.snapshot = snapshot.slice();
    board.snapshotSeq = this.#nextSeq();
    board.updates = [];
    board.clients.clear();
    return board.snapshotSeq;
  }

  async former(id: BoardId, epoch: number): Promise<FormerGeneration | null> {
    await this.#enter('former');
    return this.#boards.get(id)?.former.get(epoch) ?? null;
  }

  async departed(id: BoardId, cards: readonly CardRef[]): Promise<readonly CardRef[]> {
    await this.#enter('departed');
    const departed = this.#boards.get(id)?.departed;
    return cards.filter((card) => departed?.has(`${card.kind}:${card.id}`) === true);
  }

  #register(entries: readonly ClientRow[]): void {
    for (const { board, client, person } of entries) {
      const { clients } = this.#board(board);
      if (!clients.has(client)) clients.set(client, person);
    }
  }

  #board(id: BoardId): StoredBoard {
    const board = this.#boards.get(id);
    invariant(board !== undefined, `no board ${id}`);
    return board;
  }

  #nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  async #enter(call: keyof BoardLog): Promise<void> {
    await this.beforeCall(call);
    if (this.failure?.calls.includes(call)) throw this.failure.error;
  }
}
