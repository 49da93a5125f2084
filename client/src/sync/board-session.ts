import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { Me } from '@verbeterbord/shared/api/people.ts';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { readMeta } from '@verbeterbord/shared/board/read.ts';
import { UndoStack } from '@verbeterbord/shared/board/undo.ts';
import { BoardView } from '@verbeterbord/shared/board/view.ts';
import { boardCycle } from '@verbeterbord/shared/domain/cycle.ts';
import { refuse, type Result } from '@verbeterbord/shared/errors.ts';
import { newId, type BoardId, type PersonId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { OwnPresence } from '@verbeterbord/shared/sync/presence.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import { api } from '../api/api.ts';
import { today } from '../i18n/today.ts';
import { createStore, type Store } from '../ui/store.ts';
import { CalmLetters } from './calm-letters.ts';
import { BoardConnection } from './connection.ts';
import { keptOrigin, type KeptBoard } from './kept-board.ts';
import { askWhetherEnded } from './me.ts';
import { BoardPresence, type OtherPresence } from './presence.ts';
import { SaveCount } from './save-count.ts';
import { sameStatus, type SaveStatus } from './save-status.ts';
import { TextOrigin } from './text-origin.ts';
import { UnsentCards, type UnsentWords } from './unsent-cards.ts';
import { whenQuiet } from './when-quiet.ts';

/** How long a first connection may take before the screen says that there is none. Milliseconds. */
const firstConnection = 2_500;

export interface BoardSessionParts {
  readonly id: BoardId;
  readonly me: Me;
  readonly doc: Y.Doc;
  readonly about: BoardAbout;
  /** Whether `about` is the server's answer of this visit, and not what this device kept of an earlier one. */
  readonly fresh: boolean;
  /** Here again after having been away: what I may do, and the team, can have changed meanwhile. */
  readonly onReturn: () => void;
  /** The server has another generation of the document: what is unsent must be brought another way. */
  readonly onOutdated: () => void;
  /** Words of mine that weren't made again on this board, of the generation before. */
  readonly left: readonly UnsentWords[];
  /** The copy on this device; null on a shared computer. */
  readonly kept: KeptBoard | null;
  /** Whether that copy is in the document already. */
  readonly fromDevice: boolean;
}

/** One board, open in this tab: its document, its connection and the truth about saving. */
export class BoardSession {
  readonly id: BoardId;
  readonly me: Me;
  readonly doc: Y.Doc;
  readonly view: BoardView;
  /** For what shows a card: colleagues' letters come gathered. */
  readonly letters: CalmLetters;
  readonly undo: UndoStack;
  readonly about: Store<BoardAbout>;
  readonly status: Store<SaveStatus>;
  readonly presence: Store<readonly OtherPresence[]>;
  /** Whether there is content to show. */
  readonly loaded: Store<boolean>;
  readonly ready: Promise<void>;
  /** Ids of cards that were opened in this visit: they aren't new any more. */
  readonly opened: Store<ReadonlySet<string>> = createStore<ReadonlySet<string>>(new Set());

  /** My words that the server didn't take in an earlier visit, and that wait on this device. */
  readonly aside: Store<readonly UnsentWords[]>;

  readonly #kept: KeptBoard | null;
  readonly #unsent: UnsentCards;
  readonly #count: SaveCount;
  readonly #connection: BoardConnection;
  readonly #presence: BoardPresence;
  readonly #leave: (() => void)[] = [];
  readonly #onReturn: () => void;
  readonly #onOutdated: () => void;
  #outdated = false;
  #fresh: boolean;
  #closeReason: CloseReason | undefined;
  #stopped = false;
  #wasHere = false;
  #late = false;

  constructor(parts: BoardSessionParts) {
    const { id, me, doc, about, fresh, kept, fromDevice, onReturn, onOutdated, left } = parts;
    this.id = id;
    this.#onReturn = onReturn;
    this.#onOutdated = onOutdated;
    this.me = me;
    this.doc = doc;
    this.about = createStore(about);
    this.status = createStore<SaveStatus>({ kind: 'loading', pending: 0, kept: false });
    this.loaded = createStore(fromDevice);
    this.letters = new CalmLetters(doc);
    this.view = new BoardView(doc, {
      cycle: boardCycle(about.calendar, today.get(), about.lastClosed).number,
    });
    this.undo = new UndoStack(doc);
    this.#fresh = fresh;
    this.#kept = kept;
    this.#count = new SaveCount(fromDevice ? (kept?.row.pending ?? 0) : 0);
    const epoch = fromDevice ? readMeta(doc).epoch : null;
    this.#unsent = new UnsentCards(doc, fromDevice ? (kept?.row.unsent ?? []) : []);
    this.aside = createStore(left);
    if (left.length === 0) void kept?.aside().then(this.aside.set, () => undefined);
    this.#connection = new BoardConnection(id, doc, epoch, this.#count, {
      changed: this.#refresh,
      synced: this.#synced,
      saved: this.#refresh,
      closed: this.#closed,
    });
    this.#presence = new BoardPresence(this.#connection.provider.awareness);
    this.presence = this.#presence.others;
    // after the provider's own listener: by now a change was sent, or not
    doc.on('update', this.#changed);
    if (kept !== null) kept.onChange = this.#refresh;

    this.ready = new Promise((resolve) => {
      if (fromDevice) resolve();
      else this.#leave.push(this.loaded.subscribe(resolve));
    });

    this.#leave.push(today.subscribe(this.#followCycle), this.about.subscribe(this.#followCycle));
    const timer = setTimeout(() => {
      this.#late = true;
      this.#refresh();
    }, firstConnection);
    this.#leave.push(() => clearTimeout(timer));
    document.addEventListener('visibilitychange', this.#visit);
    window.addEventListener('beforeunload', this.#warn);
    this.#connection.connect();
    this.#refresh();
  }

  /** Does one thing on the board, as me and now. A refusal comes back as a value. */
  run<Input, Value>(command: Command<Input, Value>, input: Input): Result<Value> {
    if (!this.canEdit) return refuse(this.#closeReason === 'notSignedIn' ? 'not-signed-in' : 'not-allowed');
    return command(this.doc, input, { by: this.me.person.id, now: toInstant(Date.now()), newId });
  }

  get canEdit(): boolean {
    return this.about.get().canEdit && !this.#stopped && !this.#outdated && this.loaded.get();
  }

  setPresence(patch: Partial<OwnPresence>): void {
    this.#presence.set(patch);
  }

  /** The name behind a Yjs client id, for "wie heeft dit veranderd"; null when they weren't here during this visit. */
  nameOf(clientId: number): string | null {
    return this.#presence.personOf(clientId)?.name ?? null;
  }

  /** Somebody who was here during this visit. */
  named(id: PersonId): { readonly name: string; readonly initials: string } | undefined {
    return this.#presence.named(id);
  }

  /** This card isn't new any more. */
  markOpened(card: string): void {
    if (!this.opened.get().has(card)) this.opened.set(new Set(this.opened.get()).add(card));
  }

  /** Newer facts from the server about team, people and calendar. */
  setAbout(about: BoardAbout): void {
    // "new since last time" is measured from the visit before this one
    const lastVisit = this.#fresh ? this.about.get().lastVisit : about.lastVisit;
    this.#fresh = true;
    this.about.set({ ...about, lastVisit });
    this.#kept?.note({ about });
  }

  /**
   * After the server said no for good: what is on this device goes out of the way (set aside, not thrown away), so that a
   * reload begins with the server's board. `aside` has my words from then on.
   */
  async startAfresh(): Promise<void> {
    if (this.wasNotTaken) await this.#kept?.setAside(this.unsent()).catch(() => undefined);
  }

  /** Whether the server won't take what I have here, now or later. */
  get wasNotTaken(): boolean {
    const reason = this.#closeReason;
    return reason === 'invalidContent' || reason === 'tooLarge';
  }

  /** What is written on the cards that I changed and the server doesn't have. */
  unsent(): UnsentWords[] {
    return this.#count.pending === 0 ? [] : this.#unsent.words(this.view);
  }

  /** Takes what was set aside off this device; the server hears what I read of it. */
  forgetAside(): void {
    const ids = this.aside.get().flatMap(({ late }) => late?.id ?? []);
    if (ids.length > 0) api.post(`/boards/${this.id}/late-edits/seen`, { ids }).catch(() => undefined);
    this.aside.set([]);
    void this.#kept?.forgetAside().catch(() => undefined);
  }

  /** Takes in what other tabs left on this device, of the same generation. */
  async gatherKept(): Promise<void> {
    await this.#kept?.gather(this.doc).catch(() => undefined);
  }

  /** This generation is over: its copy goes off this device, and `words` wait there to be read. */
  async forgetCopy(words: readonly UnsentWords[]): Promise<void> {
    this.#count.forget();
    await this.#kept?.endGeneration(words).catch(() => undefined);
  }

  /** The generation didn't change after all. */
  resume(): void {
    this.#outdated = false;
    this.#connection.connect();
    this.#refresh();
  }

  /** Leaves the board: tells the server that we saw it, and lets go of everything. */
  close(): void {
    this.#sendVisit();
    document.removeEventListener('visibilitychange', this.#visit);
    window.removeEventListener('beforeunload', this.#warn);
    for (const leave of this.#leave) leave();
    this.#connection.close();
    this.#kept?.close();
    this.#unsent.stop();
    this.letters.stop();
    this.view.destroy();
    this.undo.destroy();
    this.doc.destroy();
  }

  readonly #changed = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#connection.provider || origin === keptOrigin) return;
    this.#count.changed(origin instanceof TextOrigin ? origin.key : null);
    this.#refresh();
  };

  readonly #synced = (): void => {
    if (this.#kept !== null) this.#keepSoon(this.#kept);
    this.#closeReason = undefined;
    if (this.#wasHere) this.#onReturn();
    this.#wasHere = true;
    this.loaded.set(true);
    this.#refresh();
  };

  /** Writing the whole board down takes as long as reading it: first the screen, then the copy. Until then it isn't called kept. */
  #keepSoon(kept: KeptBoard): void {
    const stop = whenQuiet(() => {
      kept.start(this.doc);
      kept.note({ about: this.about.get(), used: Date.now() });
    });
    this.#leave.push(stop);
  }

  readonly #closed = (reason: CloseReason | undefined, final: boolean): void => {
    if (reason === 'otherEpoch') {
      // brought another way: nothing for people to do
      if (!this.#outdated) this.#onOutdated();
      this.#outdated = true;
      this.#refresh();
      return;
    }
    this.#closeReason = reason;
    this.#stopped ||= final;
    // to who may no longer see it, a board doesn't exist
    if (reason === 'notAllowed' || reason === 'gone') void this.#kept?.wipe().catch(() => undefined);
    if (reason === 'notSignedIn') askWhetherEnded();
    this.#refresh();
  };

  readonly #followCycle = (): void => {
    const { calendar, lastClosed } = this.about.get();
    this.view.setCycle(boardCycle(calendar, today.get(), lastClosed).number);
  };

  readonly #refresh = (): void => {
    const { pending } = this.#count;
    if (pending === 0) this.#unsent.clear();
    const { row } = this.#kept ?? { row: null };
    if (row !== null && (row.pending !== pending || row.unsent?.length !== this.#unsent.keys.size))
      this.#kept?.note({ pending, unsent: [...this.#unsent.keys] });
    const next: SaveStatus = {
      kind: this.#kind(pending),
      pending,
      kept: this.#kept?.complete ?? false,
      ...(this.#closeReason === undefined ? {} : { closeReason: this.#closeReason }),
    };
    if (!sameStatus(this.status.get(), next)) this.status.set(next);
  };

  #kind(pending: number): SaveStatus['kind'] {
    if (this.#stopped) return 'stopped';
    if (this.#outdated) return pending > 0 ? 'saving' : 'loading';
    if (!this.#connection.connected) return this.#connection.failed || this.#late ? 'offline' : 'loading';
    // who may only look has nothing to save
    const done = this.about.get().canEdit ? this.#count.settled : this.#connection.provider.synced;
    if (done) return 'saved';
    return pending > 0 ? 'saving' : 'loading';
  }

  readonly #visit = (): void => {
    if (document.visibilityState === 'hidden') this.#sendVisit();
  };

  #sendVisit(): void {
    // a screen on the wall sees nothing
    if (this.me.display || !this.loaded.get() || this.#stopped) return;
    api.post(`/boards/${this.id}/visits`, {}, { keepalive: true }).catch(() => undefined);
  }

  /** Only when closing the tab would lose something. */
  readonly #warn = (event: BeforeUnloadEvent): void => {
    const { pending, kept } = this.status.get();
    if (pending > 0 && !kept) event.preventDefault();
  };
}
