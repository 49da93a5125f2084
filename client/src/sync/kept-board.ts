import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import { readMeta } from '@verbeterbord/shared/board/read.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import { asideKey, deleteBoard } from './delete-board.ts';
import { completed, databaseStores, inTime, keptDatabase, settled } from './kept-database.ts';
import type { UnsentWords } from './unsent-cards.ts';

/** What is kept of a board beside its content. */
export interface KeptBoardRow {
  readonly about: BoardAbout | null;
  /** Changes that weren't confirmed by the server when this was written. */
  readonly pending: number;
  /** Which cards those were on, as `kind:id`. */
  readonly unsent?: readonly string[];
  /** When it was last used, milliseconds since 1970. */
  readonly used: number;
}

interface KeptUpdate {
  readonly board: BoardId;
  readonly update: Uint8Array;
  /** Generation of the document that it belongs to; those of two are never merged. */
  readonly epoch?: number;
}

/** A copy that went out of the way. */
interface AsideRow {
  readonly updates: readonly Uint8Array[];
  readonly words?: readonly UnsentWords[];
  readonly used: number;
}

/** What colleagues do is on the server already: their changes are written down together, so often at most. Milliseconds. */
const gather = 500;
/** My own at once, but not in the frame that shows them. Milliseconds. */
const afterOwn = 30;

/** More rows than this are replaced by one when the board is opened. */
const mostRows = 200;

/** The origin of what comes from this device's own store. */
export const keptOrigin = { kept: true };

/**
 * A board's copy on this device: every update is in IndexedDB before it counts as kept. It never writes to the document,
 * and a copy that can't be read is set aside, so that the board loads from the server instead.
 */
export class KeptBoard {
  readonly #database: Promise<IDBDatabase>;
  readonly #board: BoardId;
  #row: KeptBoardRow = { about: null, pending: 0, used: Date.now() };
  /** Whether there was anything of this board when it was opened. */
  #known = false;
  #queue: Uint8Array[] = [];
  #rowChanged = false;
  /** Whether something of my own is in the queue. */
  #ownWaits = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether that timer is for something of my own. */
  #hurries = false;
  #writing = false;
  #failed = false;
  #doc: Y.Doc | null = null;
  /** Generation of the document that is kept. */
  #epoch: number | undefined;
  /** Called when something was kept, or failed to be. */
  onChange: () => void = () => undefined;

  private constructor(person: string, board: BoardId) {
    this.#database = keptDatabase(person);
    this.#board = board;
  }

  /** For a device that has nothing of this board: a first database takes long to make, and nobody needs to wait for it. */
  static begin(person: string, board: BoardId): KeptBoard {
    return new KeptBoard(person, board);
  }

  /** Null when this browser can't keep anything. */
  static async open(person: string, board: BoardId): Promise<KeptBoard | null> {
    try {
      const kept = new KeptBoard(person, board);
      const database = await kept.#database;
      const boards = database.transaction(databaseStores.boards).objectStore(databaseStores.boards);
      const row = await inTime(settled<KeptBoardRow | undefined>(boards.get(board)));
      if (row !== undefined) {
        kept.#row = { ...row, used: Date.now() };
        kept.#known = true;
      }
      return kept;
    } catch {
      return null;
    }
  }

  get row(): KeptBoardRow {
    return this.#row;
  }

  /** Whether all that the server may not have is on this device's disk. */
  get complete(): boolean {
    return this.#doc !== null && !this.#failed && !this.#writing && !this.#ownWaits;
  }

  /** Puts the copy into an empty document. False when there is none, or none that can be read. */
  async load(doc: Y.Doc): Promise<boolean> {
    // content is never there without its row: they're written together
    if (!this.#known) return false;
    const rows = await this.#rows().catch(() => null);
    if (rows === null || rows.length === 0) return false;
    // a tab that was left open may have written of a former generation meanwhile
    const generations = [...new Set(rows.map(({ epoch }) => epoch).toReversed())];
    const epoch = generations.find((each) => readable(ofGeneration(rows, each), generations.length > 1));
    const updates = ofGeneration(rows, epoch);
    if (updates.length === 0 || !readable(updates, false)) {
      const all = rows.map(({ update }) => update);
      await this.#setAside(all, []).catch(() => undefined);
      return false;
    }
    Y.transact(doc, () => updates.forEach((update) => Y.applyUpdate(doc, update, keptOrigin)), keptOrigin);
    this.#epoch = epoch;
    this.#follow(doc);
    if (updates.length > mostRows) await this.#replace(doc).catch(() => undefined);
    return true;
  }

  /** Keeps a document that came from the server, whole, and follows it from then on. */
  start(doc: Y.Doc): void {
    if (this.#doc !== null) return;
    this.#epoch = readMeta(doc).epoch;
    this.#follow(doc);
    this.#queue.push(Y.encodeStateAsUpdate(doc));
    void this.#flush();
  }

  /** Changes what is kept beside the content. */
  note(change: Partial<KeptBoardRow>): void {
    this.#row = { ...this.#row, ...change };
    this.#rowChanged = true;
    this.#flushSoon();
  }

  /** Writes down what waits, and follows the board no longer. */
  close(): void {
    void this.#flush();
    this.stop();
  }

  stop(): void {
    this.#doc?.off('update', this.#keep);
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.onChange = () => undefined;
  }

  /** Takes in what other tabs wrote down, of the same generation. */
  async gather(doc: Y.Doc): Promise<void> {
    const updates = ofGeneration(await this.#rows(), this.#epoch);
    Y.transact(doc, () => updates.forEach((update) => Y.applyUpdate(doc, update, keptOrigin)), keptOrigin);
  }

  /** The generation that is kept has ended, and nothing of it is unsent: it goes, and the words that would be missed wait. */
  async endGeneration(words: readonly UnsentWords[]): Promise<void> {
    this.stop();
    this.#queue = [];
    const before = words.length === 0 ? [] : await this.aside();
    const transaction = await this.#transaction();
    const boards = transaction.objectStore(databaseStores.boards);
    const aside: AsideRow = { updates: [], words: [...before, ...words], used: Date.now() };
    if (words.length > 0) boards.put(aside, asideKey(this.#board));
    await this.#deleteUpdates(transaction, [this.#epoch]);
    this.#row = { ...this.#row, pending: 0, unsent: [] };
    boards.put(this.#row, this.#board);
    await completed(transaction);
  }

  /** Puts the copy out of the way, with the words that would be missed: the next visit begins with the server's. */
  async setAside(words: readonly UnsentWords[]): Promise<void> {
    this.stop();
    await this.#setAside(await this.#read(), words);
  }

  /** The words of a copy that was set aside. */
  async aside(): Promise<readonly UnsentWords[]> {
    const database = await this.#database;
    const boards = database.transaction(databaseStores.boards).objectStore(databaseStores.boards);
    const row = await inTime(settled<AsideRow | undefined>(boards.get(asideKey(this.#board))));
    return row?.words ?? [];
  }

  async forgetAside(): Promise<void> {
    const transaction = await this.#transaction();
    transaction.objectStore(databaseStores.boards).delete(asideKey(this.#board));
    await completed(transaction);
  }

  /** Takes this board off the device. */
  async wipe(): Promise<void> {
    this.stop();
    this.#queue = [];
    this.#doc = null;
    const database = await this.#database;
    const transaction = database.transaction(Object.values(databaseStores), 'readwrite');
    await deleteBoard(transaction, this.#board);
    await completed(transaction);
  }

  #follow(doc: Y.Doc): void {
    this.#doc = doc;
    doc.on('update', this.#keep);
  }

  readonly #keep = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction): void => {
    if (origin === keptOrigin) return;
    this.#queue.push(update);
    this.#ownWaits ||= transaction.local;
    this.#flushSoon();
  };

  #flushSoon(): void {
    const hurry = this.#ownWaits || this.#rowChanged;
    if (this.#timer !== undefined && (this.#hurries || !hurry)) return;
    clearTimeout(this.#timer);
    this.#hurries = hurry;
    this.#timer = setTimeout(() => void this.#flush(), hurry ? afterOwn : gather);
  }

  /** One transaction at a time; what comes in meanwhile goes with the next. */
  async #flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#writing || (this.#queue.length === 0 && !this.#rowChanged)) return;
    this.#writing = true;
    const updates = this.#queue;
    this.#queue = [];
    this.#ownWaits = false;
    this.#rowChanged = false;
    try {
      const transaction = await this.#transaction();
      const store = transaction.objectStore(databaseStores.updates);
      for (const update of updates) store.add(this.#kept(update));
      transaction.objectStore(databaseStores.boards).put(this.#row, this.#board);
      await completed(transaction);
    } catch {
      // full or taken away: from here on the truth is "on this screen only"
      this.#failed = true;
    }
    this.#writing = false;
    this.onChange();
    if (!this.#failed && (this.#queue.length > 0 || this.#rowChanged)) this.#flushSoon();
  }

  #kept(update: Uint8Array): KeptUpdate {
    const { board, epoch } = { board: this.#board, epoch: this.#epoch };
    return epoch === undefined ? { board, update } : { board, update, epoch };
  }

  async #rows(): Promise<KeptUpdate[]> {
    const database = await this.#database;
    const store = database.transaction(databaseStores.updates).objectStore(databaseStores.updates);
    return inTime(settled<KeptUpdate[]>(store.index('board').getAll(this.#board)));
  }

  async #read(): Promise<Uint8Array[]> {
    return (await this.#rows()).map((row) => row.update);
  }

  async #setAside(updates: readonly Uint8Array[], words: readonly UnsentWords[]): Promise<void> {
    const before = await this.aside();
    const transaction = await this.#transaction();
    const boards = transaction.objectStore(databaseStores.boards);
    const row: AsideRow = { updates, words: [...before, ...words], used: Date.now() };
    boards.put(row, asideKey(this.#board));
    await this.#deleteUpdates(transaction);
    this.#row = { ...this.#row, pending: 0, unsent: [] };
    boards.put(this.#row, this.#board);
    await completed(transaction);
  }

  async #replace(doc: Y.Doc): Promise<void> {
    const transaction = await this.#transaction();
    await this.#deleteUpdates(transaction);
    transaction.objectStore(databaseStores.updates).add(this.#kept(Y.encodeStateAsUpdate(doc)));
    await completed(transaction);
  }

  /** All that is kept of the board, or of one of its generations. */
  async #deleteUpdates(
    transaction: IDBTransaction,
    only?: readonly [epoch: number | undefined],
  ): Promise<void> {
    const index = transaction.objectStore(databaseStores.updates).index('board');
    const [keys, rows] = await Promise.all([
      settled<IDBValidKey[]>(index.getAllKeys(this.#board)),
      settled<KeptUpdate[]>(only === undefined ? index.getAll(this.#board, 1) : index.getAll(this.#board)),
    ]);
    for (const [at, key] of keys.entries())
      if (only === undefined || rows[at]?.epoch === only[0]) index.objectStore.delete(key);
  }

  async #transaction(): Promise<IDBTransaction> {
    const database = await this.#database;
    return database.transaction([databaseStores.updates, databaseStores.boards], 'readwrite', {
      durability: 'strict',
    });
  }
}

function ofGeneration(rows: readonly KeptUpdate[], epoch: number | undefined): Uint8Array[] {
  return rows.filter((row) => row.epoch === epoch).map((row) => row.update);
}

/** Tries the updates on a document that nobody sees: a broken one may throw half-way, or leave something missing. `whole`: with its beginning. */
function readable(updates: readonly Uint8Array[], whole: boolean): boolean {
  const trial = new Y.Doc();
  try {
    for (const update of updates) Y.applyUpdate(trial, update);
    return trial.store.pendingStructs === null && (!whole || readMeta(trial).board !== null);
  } catch {
    return false;
  } finally {
    trial.destroy();
  }
}
