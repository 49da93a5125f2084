import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { checkBoard } from '@verbeterbord/shared/board/invariants.ts';
import { readMeta, snapshot } from '@verbeterbord/shared/board/read.ts';
import { schemaVersion } from '@verbeterbord/shared/board/schema.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { TouchedCard } from '../events.ts';
import type { AdoptedRow, ChangeRow, ClientRow, LoadedBoard } from '../storage/boards/board-log.ts';
import { inspectUpdate, type FreshRange } from './guard/inspect-update.ts';
import { Places } from './guard/places.ts';
import { forgetIndexes } from './guard/yjs-internals.ts';
import { changesOf } from './history/changes.ts';
import { touchedCard } from './history/touched-card.ts';
import { collectTouches, markRemovals, type Touch } from './history/touches.ts';
import { Typing } from './history/typing.ts';

/** An update that came over a socket. */
export interface IncomingUpdate {
  readonly from: 'client';
  readonly bytes: Uint8Array;
  readonly person: PersonId;
  /** Whose frame it is: after one that was refused, its later ones are as well. */
  readonly author: object;
  /** Takes from the allowance of large frames; false when it is used up. */
  allowsStructs(count: number, now: number): boolean;
}

/** An edit that the server makes itself, by the same commands. */
export interface ServerEdit {
  readonly from: 'server';
  readonly person: PersonId | null;
  /** Whether it belongs in the cards' history. */
  readonly told: boolean;
  run(doc: Y.Doc, context: CommandContext): Result<unknown>;
  /** What is to be written in the same transaction, asked right after it ran. */
  adopted?(): AdoptedRow | null;
}

export type Edit = IncomingUpdate | ServerEdit;

export type Verdict =
  | { readonly ok: true; readonly result?: Result<unknown>; readonly cpu: number }
  | { readonly ok: false; readonly reason: CloseReason; readonly why: string; readonly cpu: number };

/** What a batch of edits came to: one update for all that were allowed, null when it changed nothing. */
export interface Outcome {
  readonly update: Uint8Array | null;
  readonly verdicts: readonly Verdict[];
  readonly changes: readonly ChangeRow[];
  readonly clients: readonly ClientRow[];
  readonly adopted: readonly AdoptedRow[];
  readonly cards: readonly TouchedCard[];
  /** Whether more than texts changed: then two sound edits may have made an unsound whole. */
  readonly isStructural: boolean;
}

/** The log can't be read as a board: never an empty board instead [S6]. */
export class DamagedBoardError extends Error {
  override readonly name = 'DamagedBoardError';
}

/** Applying broke the document in memory: it must be thrown away. `index` is the edit it happened in, if that is known. */
export class SpoiltDocumentError extends Error {
  override readonly name = 'SpoiltDocumentError';
}

/** One board's live document, with what is needed to judge and record edits. Knows no sockets, no time, no storage. */
export class BoardDocument {
  readonly board: BoardId;
  readonly epoch: number;
  readonly doc: Y.Doc;
  readonly #places: Places;
  readonly #owners: Map<number, PersonId>;
  readonly #typing = new Typing();
  readonly #cpu: () => number;
  #emitted: Uint8Array | null = null;

  /** Throws a `DamagedBoardError` when the log doesn't add up to a board. `cpu` reads a clock in milliseconds. */
  constructor(loaded: LoadedBoard, cpu: () => number) {
    this.board = loaded.board;
    this.epoch = loaded.epoch;
    this.#cpu = cpu;
    this.#owners = new Map(loaded.clients);
    this.doc = new Y.Doc();
    try {
      this.doc.transact(() => {
        if (loaded.snapshot !== null) Y.applyUpdateV2(this.doc, loaded.snapshot);
        for (const { bytes } of loaded.updates) Y.applyUpdate(this.doc, bytes);
      });
    } catch (error) {
      throw new DamagedBoardError(`board ${loaded.board} can't be read`, { cause: error });
    }
    if (this.#hasPending() || this.doc.store.clients.size === 0)
      throw new DamagedBoardError(`board ${loaded.board} has a gap in its log`);
    this.#places = new Places(this.doc);
    this.doc.on('update', (update: Uint8Array) => {
      this.#emitted = update;
    });
  }

  /**
   * Applies a batch in one transaction. An edit that is refused hasn't touched the document; the others are in the one
   * update that comes out. Throws a `SpoiltDocumentError` when the document must be thrown away.
   */
  apply(edits: readonly Edit[], now: number): Outcome {
    const verdicts: Verdict[] = [];
    const changes: ChangeRow[] = [];
    const clients: ClientRow[] = [];
    const adopted: AdoptedRow[] = [];
    const cards = new Map<string, TouchedCard>();
    const refused = new Set<object>();
    let isStructural = false;
    this.#emitted = null;
    try {
      this.doc.transact((transaction) => {
        let began = this.#cpu();
        for (const edit of edits) {
          const mark = markRemovals(transaction);
          const judged =
            edit.from === 'server'
              ? this.#runEdit(edit, now)
              : refused.has(edit.author)
                ? afterRefused
                : this.#applyUpdate(edit, now, clients);
          if (edit.from === 'client') forgetIndexes(transaction.changed.keys());
          if (judged.fresh !== null) {
            const touches = collectTouches(transaction, this.#places, judged.fresh, mark);
            this.#record(edit, touches, now, changes, cards);
            isStructural ||= touches.some(({ isText }) => !isText);
          }
          if (!judged.verdict.ok && edit.from === 'client') refused.add(edit.author);
          const brought = edit.from === 'server' ? edit.adopted?.() : null;
          if (brought) adopted.push(brought);
          const ended = this.#cpu();
          verdicts.push({ ...judged.verdict, cpu: ended - began });
          began = ended;
        }
        // or Yjs takes the server's own edits among those of others for somebody using our client id
        transaction.local = true;
      }, 'batch');
    } catch (error) {
      throw new SpoiltDocumentError(`applying to ${this.board} failed`, { cause: error });
    }
    if (this.#hasPending()) throw new SpoiltDocumentError(`applying to ${this.board} left something pending`);
    // what is written beside an edit is written also when the board stays as it was
    const update = this.#emitted ?? (adopted.length > 0 ? nothing : null);
    return { update, verdicts, changes, clients, adopted, cards: [...cards.values()], isStructural };
  }

  #applyUpdate(edit: IncomingUpdate, now: number, claims: ClientRow[]): Judged {
    const inspection = inspectUpdate(edit.bytes, {
      doc: this.doc,
      places: this.#places,
      mayWriteAs: (client) => this.#mayWriteAs(client, edit.person),
    });
    if (!inspection.ok) return { fresh: null, verdict: inspection };
    if (!edit.allowsStructs(inspection.structs, now))
      return { fresh: null, verdict: { ok: false, reason: 'tooLarge', why: 'too many structs' } };
    Y.applyUpdate(this.doc, edit.bytes);
    for (const { client } of inspection.fresh) {
      if (this.#owners.has(client)) continue;
      this.#owners.set(client, edit.person);
      claims.push({ board: this.board, client, person: edit.person });
    }
    return { fresh: inspection.fresh, verdict: { ok: true } };
  }

  /** A client id belongs to the first who used it; one that the server used belongs to nobody [G8]. */
  #mayWriteAs(client: number, person: PersonId): boolean {
    const owner = this.#owners.get(client);
    if (owner !== undefined) return owner === person;
    return client !== this.doc.clientID && Y.getState(this.doc.store, client) === 0;
  }

  #runEdit(edit: ServerEdit, now: number): Judged {
    const client = this.doc.clientID;
    const from = Y.getState(this.doc.store, client);
    const result = edit.run(this.doc, { by: edit.person, now: toInstant(now), newId });
    const fresh: FreshRange = { client, from, to: Y.getState(this.doc.store, client) };
    return { fresh: [fresh], verdict: { ok: true, result } };
  }

  #record(
    edit: Edit,
    touches: readonly Touch[],
    now: number,
    changes: ChangeRow[],
    cards: Map<string, TouchedCard>,
  ): void {
    const byCard = new Map<string, Touch[]>();
    for (const touch of touches) {
      const key = `${touch.kind} ${touch.card}`;
      const known = byCard.get(key);
      if (known === undefined) byCard.set(key, [touch]);
      else known.push(touch);
    }
    for (const [key, own] of byCard) {
      const { kind, card } = own[0] as Touch;
      cards.set(key, touchedCard({ kind, id: card as CardRef['id'] }, own, cards.get(key)));
      if (edit.from === 'server' && !edit.told) continue;
      for (const change of changesOf(kind, own)) {
        if (change.typing !== null && !this.#typing.begins(card, edit.person, change.typing, now)) continue;
        const { kind: what, detail } = change;
        changes.push({
          board: this.board,
          card,
          cardKind: kind,
          kind: what,
          person: edit.person,
          at: toInstant(now),
          detail,
        });
      }
    }
  }

  /** Whether an older program wrote it. */
  needsMigrating(): boolean {
    return readMeta(this.doc).schema < schemaVersion;
  }

  /** Whether merging broke anything that `mend` can put right. */
  needsMending(): boolean {
    return checkBoard(this.doc).length > 0;
  }

  owner(client: number): PersonId | undefined {
    return this.#owners.get(client);
  }

  #hasPending(): boolean {
    return this.doc.store.pendingStructs !== null || this.doc.store.pendingDs !== null;
  }

  /**
   * The whole document for the disk, half the size of what goes over the wire. Null when a document loaded from these
   * bytes isn't the same as this one: then what is on disk must stay [S4].
   */
  encodeSnapshot(): Uint8Array | null {
    const bytes = Y.encodeStateAsUpdateV2(this.doc);
    const again = new Y.Doc();
    try {
      Y.applyUpdateV2(again, bytes);
      const same =
        JSON.stringify(snapshot(again)) === JSON.stringify(snapshot(this.doc)) &&
        equalBytes(Y.encodeStateVector(again), Y.encodeStateVector(this.doc));
      return same ? bytes : null;
    } catch {
      return null;
    } finally {
      again.destroy();
    }
  }
}

/** An update that changes nothing. */
const nothing = Y.encodeStateAsUpdate(new Y.Doc());

const afterRefused: Judged = {
  fresh: null,
  verdict: { ok: false, reason: 'invalidContent', why: 'after a refused one' },
};

interface Judged {
  readonly fresh: readonly FreshRange[] | null;
  readonly verdict:
    | { readonly ok: true; readonly result?: Result<unknown> }
    | { readonly ok: false; readonly reason: CloseReason; readonly why: string };
}

function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** The board in memory, or why it can't be used: damaged, or from a newer program. */
export function openDocument(loaded: LoadedBoard, cpu: () => number): BoardDocument | Error {
  try {
    const document = new BoardDocument(loaded, cpu);
    const isTooNew = readMeta(document.doc).schema > schemaVersion;
    return isTooNew ? new DamagedBoardError(`board ${loaded.board} comes from a newer program`) : document;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
