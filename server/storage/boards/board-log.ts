import type { ChangeKind } from '@verbeterbord/shared/api/boards.ts';
import type { CardKind, CardRef } from '@verbeterbord/shared/domain/card.ts';
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

/** A card that leaves the document, as it was. */
export interface DepartingCard extends CardRef {
  /** The closed cycle whose record tells of it. */
  readonly number: number;
  /** JSON of the card as it reads. */
  readonly content: string;
}

/** A board's document, built anew. */
export interface Replacement {
  readonly board: BoardId;
  /** What it was made of. */
  readonly from: { readonly epoch: number; readonly seq: number };
  /** Generation of the new document. */
  readonly epoch: number;
  /** The new document, and the former one (format V2). */
  readonly snapshot: Uint8Array;
  readonly former: Uint8Array;
  readonly departing: readonly DepartingCard[];
  readonly at: Instant;
}

/** A former generation of a board's document, with what was brought to it since. */
export interface FormerGeneration {
  readonly bytes: Uint8Array;
  readonly clients: ReadonlyMap<number, PersonId>;
}

/** What somebody wrote that couldn't be made again on the board as it is now. */
export interface LateEditRow {
  readonly cardKind: CardKind;
  readonly card: string;
  readonly person: PersonId;
  readonly at: Instant;
  /** JSON: a `LeftEdit` without what stands in the other columns. */
  readonly content: string;
}

/** Edits of a former generation that were made again: it is written together with what they became. */
export interface AdoptedRow extends FormerGeneration {
  readonly board: BoardId;
  readonly epoch: number;
  readonly late: readonly LateEditRow[];
}

/**
 * The log of the boards' documents: what is in it survives a power cut from the moment a promise resolves.
 *
 * Every method throws `StorageFullError` when there is no space (nothing was written; the same call works when there is space
 * again) and `StorageBrokenError` when the database can't be trusted any more (stop writing, end the process).
 */
export interface BoardLog {
  /** Makes a board with its first update, in one transaction. */
  create(board: NewBoardRow, first: Uint8Array, changes?: readonly ChangeRow[]): Promise<void>;
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
    adopted?: readonly AdoptedRow[],
  ): Promise<readonly number[]>;
  /** Replaces the board's snapshot (format V2) and prunes its log up to and including `upToSeq`, in one transaction. An older one than there is changes nothing. */
  saveSnapshot(board: BoardId, upToSeq: number, bytes: Uint8Array): Promise<void>;
  /** An id that is known already stays with whom it was. */
  registerClients(entries: readonly ClientRow[]): Promise<void>;
  /**
   * Puts another generation in the place of a board's document, in one transaction: log and client ids begin anew, the former one is
   * kept apart, and cards that leave are kept as they were. Answers the seq of the new snapshot, above every seq there was.
   * Rejects, and writes nothing, when the board isn't at `from` any more.
   */
  replace(replacement: Replacement): Promise<number>;
  /** A former generation, or null when it isn't kept (any more). */
  former(board: BoardId, epoch: number): Promise<FormerGeneration | null>;
  /** Which of these cards left the board's document with a rebuild. */
  departed(board: BoardId, cards: readonly CardRef[]): Promise<readonly CardRef[]>;
}
