import { cardMap, readMeta } from '@verbeterbord/shared/board/read.ts';
import { boardContent } from '@verbeterbord/shared/board/rebuild/content.ts';
import { differencesOf, type BoardDifference } from '@verbeterbord/shared/board/rebuild/differences.ts';
import { remakeEdits, type LeftEdit } from '@verbeterbord/shared/board/rebuild/remake-edits.ts';
import { schemaVersion } from '@verbeterbord/shared/board/schema.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import { openDocument, SpoiltDocumentError, type BoardDocument } from '../../boards/board-document.ts';
import { defaultLimits } from '../../boards/limits.ts';
import type { AdoptedRow, BoardLog, LateEditRow } from '../../storage/boards/board-log.ts';
import { Turns } from '../../storage/engine/turns.ts';
import type { HubPort } from './hub-port.ts';
import { WorkBudget } from './work-budget.ts';

export interface EditAdopterDeps {
  readonly hub: Pick<HubPort, 'edit' | 'read'>;
  readonly boardLog: Pick<BoardLog, 'former' | 'departed'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed?: () => number;
}

export interface EditsToAdopt {
  readonly board: BoardId;
  /** The generation of the document that they were made on. */
  readonly epoch: number;
  readonly person: PersonId;
  /** A Yjs update (format V1) of that generation. */
  readonly update: Uint8Array;
}

/** A generation can end once more while edits are on their way to it; not this often. */
const mostTries = 5;

/**
 * Brings edits of a former generation of a board's document to the one that it has now. They go through the same guard, onto the
 * former document; what they changed there is made again on the board in that person's name. Both are written in one transaction:
 * so what is sent twice is made once [G9].
 */
export class EditAdopter {
  readonly #deps: EditAdopterDeps;
  readonly #work: WorkBudget;
  readonly #turns = new Map<BoardId, { readonly turns: Turns; waiting: number }>();

  constructor(deps: EditAdopterDeps) {
    this.#deps = deps;
    this.#work = new WorkBudget(deps.elapsed ?? (() => performance.now()));
  }

  /** Whether this person has cost the server so much with this that they have to wait a little. */
  mustRest(person: PersonId): boolean {
    return this.#work.isSpent(person);
  }

  /** The board's generation now, and what is had of another (its state vector); null when that isn't kept. */
  async stateOf({
    board,
    epoch,
    person,
  }: Omit<EditsToAdopt, 'update'>): Promise<{ current: number; vector: Uint8Array | null }> {
    const current = await this.#deps.hub.read(board, (doc) => readMeta(doc).epoch);
    const former = await this.#formerDocument({ board, epoch, person });
    const vector = former && Y.encodeStateVector(former.doc);
    former?.doc.destroy();
    return { current, vector };
  }

  /**
   * Answers what could not be made again. Refuses `not-found` when that generation isn't kept, `invalid-value` for an update that
   * isn't allowed there, and `busy` when it can't be written just now.
   */
  async adopt(edits: EditsToAdopt): Promise<Result<readonly LeftEdit[]>> {
    const { board } = edits;
    const line = this.#turns.get(board) ?? { turns: new Turns(), waiting: 0 };
    this.#turns.set(board, line);
    line.waiting += 1;
    try {
      // who builds on what another brings must find it there
      return await line.turns.run(() => this.#adopt(edits));
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) this.#turns.delete(board);
    }
  }

  async #adopt({ board, epoch, person, update }: EditsToAdopt): Promise<Result<readonly LeftEdit[]>> {
    const former = await this.#formerDocument({ board, epoch, person });
    if (former === null) return refuse('not-found');
    try {
      const applied = this.#work.count(person, () => {
        const before = boardContent(former.doc);
        const clients = applyAs(former, update, person, this.#deps.now());
        if (clients?.changed !== true) return clients === null ? refuse('invalid-value') : accept(null);
        const edits = differencesOf(before, boardContent(former.doc));
        return accept({ edits, bytes: Y.encodeStateAsUpdateV2(former.doc), clients: clients.owners });
      });
      if (!applied.ok) return applied;
      if (applied.value === null) return accept([]);
      const { edits, ...kept } = applied.value;
      return await this.#remake(edits, person, { board, epoch, ...kept });
    } finally {
      former.doc.destroy();
    }
  }

  async #remake(
    edits: BoardDifference,
    person: PersonId,
    former: Omit<AdoptedRow, 'late'>,
  ): Promise<Result<readonly LeftEdit[]>> {
    const { hub, boardLog, now } = this.#deps;
    const { board } = former;
    for (let tries = 0; tries < mostTries; tries += 1) {
      const { current, missing } = await hub.read(board, (doc) => lookUp(doc, edits));
      const departed = await boardLog.departed(board, missing);
      const input = { edits, departed: new Set(departed.map(({ kind, id }) => `${kind}:${id}`)) };
      let left: readonly LeftEdit[] | null = null;
      const made = await hub.edit<typeof input, readonly LeftEdit[]>(
        board,
        person,
        (doc, given, context) => {
          left = null;
          // cards may have left since they were looked up
          if (readMeta(doc).epoch !== current) return refuse('changed-by-other');
          const remade = remakeEdits(doc, given, context);
          if (remade.ok) left = remade.value;
          return remade;
        },
        input,
        () => left && { ...former, late: left.map((each) => lateRow(each, person, now())) },
      );
      if (made.ok || made.code !== 'changed-by-other') return made;
    }
    return refuse('busy');
  }

  /** Null when it isn't kept, or can't be written in by this program. */
  async #formerDocument({
    board,
    epoch,
    person,
  }: Omit<EditsToAdopt, 'update'>): Promise<(BoardDocument & Clients) | null> {
    const former = await this.#deps.boardLog.former(board, epoch);
    if (former === null) return null;
    const { bytes, clients } = former;
    const loaded = { board, epoch, snapshot: bytes, snapshotSeq: 0, updates: [], clients };
    const document = this.#work.count(person, () => openDocument(loaded, () => 0));
    if (document instanceof Error || readMeta(document.doc).schema !== schemaVersion) return null;
    return Object.assign(document, { clients });
  }
}

interface Clients {
  readonly clients: ReadonlyMap<number, PersonId>;
}

/** Applies an update to a former generation, as this person; null when it isn't allowed. */
function applyAs(
  former: BoardDocument & Clients,
  bytes: Uint8Array,
  person: PersonId,
  now: number,
): { readonly changed: boolean; readonly owners: ReadonlyMap<number, PersonId> } | null {
  const allowsStructs = (count: number): boolean => count <= defaultLimits.backlogStructs.burst;
  try {
    const edit = { from: 'client', bytes, person, author: former, allowsStructs } as const;
    const { update, verdicts, clients } = former.apply([edit], now);
    if (verdicts[0]?.ok !== true) return null;
    const owners = new Map(former.clients);
    for (const { client } of clients) owners.set(client, person);
    return { changed: update !== null, owners };
  } catch (error) {
    if (error instanceof SpoiltDocumentError) return null;
    throw error;
  }
}

/** Which generation the board has, and which cards of these edits aren't in it. */
function lookUp(doc: Y.Doc, { cards }: BoardDifference): { current: number; missing: readonly CardRef[] } {
  const missing = cards.filter(({ kind, id }) => cardMap(doc, kind, id) === undefined);
  return {
    current: readMeta(doc).epoch,
    missing: missing.map(({ kind, id }) => ({ kind, id: id as CardRef['id'] })),
  };
}

function lateRow({ kind, card, title, why, fields }: LeftEdit, person: PersonId, now: number): LateEditRow {
  return {
    cardKind: kind,
    card,
    person,
    at: toInstant(now),
    content: JSON.stringify({ title, why, fields }),
  };
}
