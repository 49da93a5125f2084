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
} from '@verbeterbord/server/storage/boards/board-log.ts';
import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';

/** A log that knows, at any moment, what it holds; and, when told so, one that lies about having written. */
export class ObservedLog implements BoardLog {
  readonly inner = new MemoryBoardLog();
  /** Everything that was written of the generation that the board has now. */
  stored = new Y.Doc();
  lies = false;
  /** What the hub did to it that it never may. */
  readonly broken: string[] = [];

  async create(board: NewBoardRow, first: Uint8Array): Promise<void> {
    await this.inner.create(board, first);
    Y.applyUpdate(this.stored, first);
  }

  load(board: BoardId): Promise<LoadedBoard | null> {
    return this.inner.load(board);
  }

  async append(
    batch: readonly UpdateRow[],
    changes: readonly ChangeRow[],
    clients: readonly ClientRow[] = [],
    adopted: readonly AdoptedRow[] = [],
  ): Promise<readonly number[]> {
    if (this.lies) return batch.map((_, index) => index + 1);
    const seqs = await this.inner.append(batch, changes, clients, adopted);
    for (const { bytes } of batch) Y.applyUpdate(this.stored, bytes);
    return seqs;
  }

  saveSnapshot(board: BoardId, upToSeq: number, bytes: Uint8Array): Promise<void> {
    if (!this.lies && !this.holds(Y.convertUpdateFormatV2ToV1(bytes)))
      this.broken.push('a snapshot holds what was never written');
    return this.inner.saveSnapshot(board, upToSeq, bytes);
  }

  registerClients(entries: readonly ClientRow[]): Promise<void> {
    return this.inner.registerClients(entries);
  }

  async replace(replacement: Replacement): Promise<number> {
    if (this.lies) return replacement.from.seq + 1;
    const seq = await this.inner.replace(replacement);
    this.stored = new Y.Doc();
    Y.applyUpdateV2(this.stored, replacement.snapshot);
    return seq;
  }

  former(board: BoardId, epoch: number): Promise<FormerGeneration | null> {
    return this.inner.former(board, epoch);
  }

  departed(board: BoardId, cards: readonly CardRef[]): Promise<readonly CardRef[]> {
    return this.inner.departed(board, cards);
  }

  /** Whether everything that an update says is written. */
  holds(update: Uint8Array): boolean {
    const { structs, ds } = Y.decodeUpdate(update);
    const { store } = this.stored;
    for (const { id, length } of structs) if (Y.getState(store, id.client) < id.clock + length) return false;
    for (const [client, ranges] of ds.clients) {
      const own = store.clients.get(client) ?? [];
      for (const { clock, len } of ranges) {
        if (Y.getState(store, client) < clock + len) return false;
        for (
          let at = Y.findIndexSS(own, clock);
          at < own.length && (own[at]?.id.clock ?? 0) < clock + len;
          at += 1
        )
          if (own[at]?.deleted === false) return false;
      }
    }
    return true;
  }
}
