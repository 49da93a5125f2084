import type {
  BoardLog,
  ChangeRow,
  ClientRow,
  LoadedBoard,
  NewBoardRow,
  UpdateRow,
} from '@verbeterbord/server/storage/boards/board-log.ts';
import { MemoryBoardLog } from '@verbeterbord/server/storage/boards/memory-board-log.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';

/** A log that knows, at any moment, what it holds; and, when told so, one that lies about having written. */
export class ObservedLog implements BoardLog {
  readonly inner = new MemoryBoardLog();
  /** Everything that was ever written. */
  readonly stored = new Y.Doc();
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
  ): Promise<readonly number[]> {
    if (this.lies) return batch.map((_, index) => index + 1);
    const seqs = await this.inner.append(batch, changes, clients);
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
