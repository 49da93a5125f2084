import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { BoardId, PersonId, TeamId } from '@verbeterbord/shared/ids.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';

/** A board that is about to be made. */
export interface NewBoardRow {
  readonly id: BoardId;
  readonly team: TeamId;
  readonly title: string;
  readonly person: PersonId | null;
  readonly at: Instant;
}

/** One merged Yjs update of one board (format V1), and who brought it. */
export interface UpdateRow {
  readonly board: BoardId;
  readonly bytes: Uint8Array;
  readonly person: PersonId | null;
  readonly at: Instant;
}

/** One line of a card's history: who did what, when. `detail` never holds text of people. */
export interface ChangeRow {
  readonly board: BoardId;
  readonly card: string;
  readonly cardKind: CardKind;
  readonly kind: ChangeKind;
  readonly person: PersonId | null;
  readonly at: Instant;
  readonly detail: string | null;
}

/** Whose a Yjs client id is: the first person who used it on this board, for ever. */
export interface ClientRow {
  readonly board: BoardId;
  readonly client: number;
  readonly person: PersonId;
}

export interface LoggedUpdate {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Everything that is needed to open a board: apply the snapshot (format V2), then the updates (V1) in this order. */
export interface LoadedBoard {
  readonly board: BoardId;
  readonly epoch: number;
  readonly snapshot: Uint8Array | null;
  /** The updates up to and including this one are in the snapshot; 0 without one. */
  readonly snapshotSeq: number;
  readonly updates: readonly LoggedUpdate[];
  readonly clients: ReadonlyMap<number, PersonId>;
}

/**
 * The log of the boards' documents: what is in it survives a power cut from the moment a promise resolves.
 *
 * Every method throws `StorageFullError` when there is no space (nothing was written; the same call works when there is space
 * again) and `StorageBrokenError` when the database can't be trusted any more (stop writing, end the process).
 */
export interface BoardLog {
  /** Makes a board with its first update, in one transaction. */
  create(board: NewBoardRow, first: Uint8Array): Promise<void>;
  /** Null when there is no such board. */
  load(board: BoardId): Promise<LoadedBoard | null>;
  /**
   * Writes a batch over any number of boards in one transaction. Answers the seq of each update, in the order given;
   * seqs rise for ever, over all boards together, also after pruning.
   */
  append(
    batch: readonly UpdateRow[],
    changes: readonly ChangeRow[],
    clients?: readonly ClientRow[],
  ): Promise<readonly number[]>;
  /** Replaces the board's snapshot (format V2) and prunes its log up to and including `upToSeq`, in one transaction. An older one than there is changes nothing. */
  saveSnapshot(board: BoardId, upToSeq: number, bytes: Uint8Array): Promise<void>;
  /** An id that is known already stays with whom it was. */
  registerClients(entries: readonly ClientRow[]): Promise<void>;
}
