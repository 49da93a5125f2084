import { invariant } from '@verbeterbord/shared/assert.ts';
import type { CardRef } from '@verbeterbord/shared/domain/card.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { ChangeRow, ClientRow, LoadedBoard, UpdateRow } from '../storage/board-log.ts';
import {
  BoardDocument,
  SpoiltDocumentError,
  type Edit,
  type ServerEdit,
  type Verdict,
} from './board-document.ts';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import type { Limits } from './limits.ts';
import { PresenceBoard } from './presence.ts';
import { Reception } from './reception.ts';
import type { Session } from './session.ts';

export type RoomState = 'loading' | 'open' | 'closing' | 'failed';

/** Hears the document, or why it can't be had. */
export type Reader = (doc: Result<Y.Doc>) => void;

/** An edit on its way to the disk, with who waits for it. */
export interface Gathered {
  readonly edit: Edit;
  /** Null for a server edit. */
  readonly session: Session | null;
  settle?(result: Result<unknown>): void;
}

/** What a room wants in the next transaction. */
export interface Batch {
  readonly update: UpdateRow;
  readonly changes: readonly ChangeRow[];
  readonly clients: readonly ClientRow[];
}

interface Flight {
  readonly update: Uint8Array;
  readonly items: readonly Gathered[];
  readonly verdicts: readonly Verdict[];
  readonly cards: readonly CardRef[];
}

/**
 * One board that is open: its live document, its sessions, and what is on its way to the disk.
 *
 * A plain class: it takes what happens and the time (milliseconds), and returns what should be done. Its promises:
 * nothing is told or confirmed before `committed`; while a batch is on its way the next one gathers and nobody is
 * answered from the document; a document that can't be trusted is thrown away, never written.
 */
export class Room {
  readonly board: BoardId;
  readonly sessions = new Set<Session>();
  readonly #limits: Limits;
  readonly #cpu: () => number;
  readonly #presence: PresenceBoard;
  readonly #reception: Reception;
  #state: RoomState = 'loading';
  #document: BoardDocument | null = null;
  #gathered: Gathered[] = [];
  #gatheredBytes = 0;
  #flight: Flight | null = null;
  /** So many of the first that gathered were in a batch that spoilt the document: each goes alone now. */
  #suspects = 0;
  #questions: { readonly session: Session; readonly vector: Uint8Array }[] = [];
  #readers: Reader[] = [];
  #nextFrameAt = 0;
  #nextPresenceAt = 0;
  #emptySince: number | null;
  #seq = 0;
  #rows = 0;
  #snapshotAt: number;
  #snapshotUnderWay = false;
  #effects: Effect[] = [];

  constructor(board: BoardId, limits: Limits, cpu: () => number, now: number) {
    this.board = board;
    this.#limits = limits;
    this.#cpu = cpu;
    this.#snapshotAt = now;
    this.#emptySince = now;
    this.#presence = new PresenceBoard((client) => this.#document?.owner(client));
    this.#reception = new Reception(limits);
  }

  get state(): RoomState {
    return this.#state;
  }

  /** Nothing of it is unwritten or waited for. */
  get isQuiet(): boolean {
    return this.#gathered.length === 0 && this.#flight === null && this.#readers.length === 0;
  }

  /** A new room begins with this. */
  open(): readonly Effect[] {
    return [{ do: 'load' }];
  }

  loaded(loaded: LoadedBoard | null, now: number): readonly Effect[] {
    invariant(this.#state === 'loading', 'a room is loaded when it asks for it');
    if (loaded === null) return this.#fail('gone', 'no such board');
    try {
      this.#document = new BoardDocument(loaded, this.#cpu);
    } catch (error) {
      this.#effects.push({
        do: 'report',
        level: 'error',
        message: `board ${this.board} can't be loaded`,
        error,
      });
      return this.#fail('busy', 'the board cannot be read');
    }
    this.#seq = loaded.updates.at(-1)?.seq ?? loaded.snapshotSeq;
    this.#rows = loaded.updates.length;
    this.#begin(now);
    return this.#done();
  }

  loadFailed(error: unknown): readonly Effect[] {
    this.#effects.push({
      do: 'report',
      level: 'error',
      message: `loading board ${this.board} failed`,
      error,
    });
    return this.#fail('busy', 'loading failed');
  }

  join(session: Session, now: number): readonly Effect[] {
    this.sessions.add(session);
    this.#emptySince = null;
    if (this.#state === 'closing') this.#state = 'open';
    if (this.#state === 'open') this.#greet(session, now);
    return this.#done();
  }

  leave(session: Session, now: number): readonly Effect[] {
    if (!this.sessions.delete(session)) return [];
    session.state = { name: 'closed' };
    this.#presence.leave(session);
    this.#schedulePresence(now);
    this.#questions = this.#questions.filter((question) => question.session !== session);
    if (this.sessions.size === 0) this.#emptied(now);
    return this.#done();
  }

  /** A frame from a socket. */
  receive(session: Session, bytes: Uint8Array, now: number): readonly Effect[] {
    if (!session.isHeard) return [];
    const received = this.#reception.receive(session, bytes, now);
    switch (received.is) {
      case 'refused':
        this.#refuse(session, received.reason, received.why);
        break;
      case 'question':
        if (this.#flight === null && this.#state === 'open') this.#answer(session, received.vector, now);
        else this.#questions.push({ session, vector: received.vector });
        break;
      case 'edit':
        this.#gather({ edit: received.edit, session });
        break;
      case 'presence':
        this.#hearPresence(session, received.entries, now);
        break;
      case 'query':
        for (const bytes of this.#presence.everybody())
          this.#effects.push({ do: 'send', to: session, bytes });
        break;
      case 'nothing':
        break;
      default:
        received satisfies never;
    }
    return this.#done();
  }

  /** An edit by the server; `settle` hears the command's result once it's on disk, or that the board is busy. */
  edit(edit: ServerEdit, settle: (result: Result<unknown>) => void): readonly Effect[] {
    if (this.#state === 'failed') {
      this.#effects.push({ do: 'settle', settle: () => settle(refuse('busy')) });
      return this.#done();
    }
    if (this.#state === 'closing') this.#state = 'open';
    this.#gather({ edit, session: null, settle });
    return this.#done();
  }

  /** Hands over the document as it is on disk, or says why it can't be had. Not to be changed, nor kept. */
  read(reader: Reader): readonly Effect[] {
    const doc = this.#document?.doc;
    if (this.#state === 'failed') this.#effects.push({ do: 'settle', settle: () => reader(refuse('busy')) });
    else if (doc === undefined || this.#flight !== null) this.#readers.push(reader);
    else this.#effects.push({ do: 'settle', settle: () => reader(accept(doc)) });
    return this.#done();
  }

  /** When `take` has something to give; null when there is nothing, or the last batch is still under way. */
  dueAt(): number | null {
    if (this.#gathered.length === 0 || this.#flight !== null || this.#document === null) return null;
    if (this.#state === 'loading' || this.#state === 'failed') return null;
    return this.#nextFrameAt;
  }

  /** Applies what has gathered. A batch must be followed by `committed` or `appendFailed`. */
  take(now: number): { readonly batch: Batch | null; readonly effects: readonly Effect[] } {
    const items = this.#suspects > 0 ? this.#gathered.splice(0, 1) : this.#gathered.splice(0);
    if (this.#suspects > 0) this.#suspects -= 1;
    else this.#nextFrameAt = now + this.#limits.frameEvery;
    if (this.#gathered.length === 0) this.#gatheredBytes = 0;
    const batch = this.#apply(items, now);
    return { batch, effects: this.#done() };
  }

  #apply(items: Gathered[], now: number): Batch | null {
    const document = this.#document;
    invariant(document !== null && this.#flight === null, 'one batch at a time, on a loaded document');
    try {
      const outcome = document.apply(
        items.map(({ edit }) => edit),
        now,
      );
      this.#judge(items, outcome.verdicts, now);
      const { update, verdicts, cards } = outcome;
      if (update === null) {
        this.#confirm({ items, verdicts }, now);
        return null;
      }
      this.#flight = { update, items, verdicts, cards };
      return {
        update: { board: this.board, bytes: update, person: onlyAuthor(items), at: toInstant(now) },
        changes: outcome.changes,
        clients: outcome.clients,
      };
    } catch (error) {
      if (!(error instanceof SpoiltDocumentError)) throw error;
      this.#spoilt(items, error);
      return null;
    }
  }

  /** The batch is on disk, as `seq`: now it may be told. */
  committed(seq: number, now: number): readonly Effect[] {
    const flight = this.#flight;
    invariant(flight !== null, 'only what was taken can be committed');
    this.#flight = null;
    this.#seq = seq;
    this.#rows += 1;
    const authors = new Set(flight.items.map(({ session }) => session));
    const [only] = authors;
    const except = authors.size === 1 && only !== undefined ? only : null;
    this.#effects.push({ do: 'broadcast', bytes: frames.update(flight.update), except, presence: false });
    this.#confirm(flight, now);
    this.#effects.push({ do: 'changed', seq, cards: flight.cards });
    if (this.#rows >= this.#limits.snapshotRows && now - this.#snapshotAt >= this.#limits.snapshotEvery)
      this.#snapshot(now);
    if (this.sessions.size === 0) this.#emptied(now);
    return this.#done();
  }

  /** The batch isn't on disk. Nobody was told: all come back later, and bring it again. */
  appendFailed(error: unknown): readonly Effect[] {
    this.#effects.push({
      do: 'report',
      level: 'error',
      message: `board ${this.board} could not be written`,
      error,
    });
    return this.#fail('busy', 'could not be written');
  }

  /** Time passed: deadlines, presence, an empty room. */
  tick(now: number): readonly Effect[] {
    for (const session of this.sessions)
      if (session.state.name === 'greeted' && now >= session.state.until)
        this.#refuse(session, 'malformed', 'said nothing in time');
    if (this.#presence.hasChanges) this.#schedulePresence(now);
    if (this.#emptySince !== null && now >= this.#emptySince + this.#limits.linger) this.#close(now);
    return this.#done();
  }

  snapshotSaved(upToSeq: number, now: number): readonly Effect[] {
    this.#rows = this.#seq === upToSeq ? 0 : Math.min(this.#rows, this.#seq - upToSeq);
    return this.#snapshotEnded(now);
  }

  /** The log is still whole: only the next opening takes longer. */
  snapshotFailed(error: unknown, now: number): readonly Effect[] {
    this.#effects.push({
      do: 'report',
      level: 'error',
      message: `no snapshot of board ${this.board}`,
      error,
    });
    return this.#snapshotEnded(now);
  }

  /** Writes what the log has gained, when the server stops and everything is committed. */
  finish(now: number): readonly Effect[] {
    if (this.#state === 'open' && this.#document !== null && this.#rows > 0) this.#snapshot(now);
    return this.#done();
  }

  #begin(now: number): void {
    this.#state = 'open';
    for (const session of this.sessions) if (session.state.name === 'waiting') this.#greet(session, now);
    this.#settled(now);
    if (this.sessions.size === 0) this.#emptied(now);
  }

  /** What came while a batch was under way, or the document was being read: now the document is as on disk. */
  #settled(now: number): void {
    const doc = this.#document?.doc;
    invariant(doc !== undefined, 'a settled room has its document');
    for (const reader of this.#readers.splice(0))
      this.#effects.push({ do: 'settle', settle: () => reader(accept(doc)) });
    for (const { session, vector } of this.#questions.splice(0))
      if (session.isHeard) this.#answer(session, vector, now);
    if (this.#gathered.length > 0) this.#effects.push({ do: 'gathered' });
  }

  #greet(session: Session, now: number): void {
    const { epoch } = session.visitor;
    // never merged: its copy is of a document that was rebuilt or put back since [G9]
    if (epoch !== null && epoch !== this.#document?.epoch)
      return this.#refuse(session, 'otherEpoch', `comes from epoch ${epoch}`);
    session.state = { name: 'greeted', until: now + this.#limits.greeting };
    this.#effects.push({ do: 'listen', session }, { do: 'wake', at: session.state.until });
    const doc = this.#document?.doc;
    // Somebody who may only look has nothing to give. While a batch is under way this tells more than is on disk, but
    // only numbers; should the batch be lost, then this socket is closed with all others.
    if (session.visitor.canEdit && doc !== undefined)
      this.#effects.push({ do: 'send', to: session, bytes: frames.step1(Y.encodeStateVector(doc)) });
    for (const bytes of this.#presence.everybody()) this.#effects.push({ do: 'send', to: session, bytes });
  }

  #answer(session: Session, vector: Uint8Array, now: number): void {
    const doc = this.#document?.doc;
    if (doc === undefined) return;
    const began = this.#cpu();
    let update: Uint8Array;
    try {
      update = Y.encodeStateAsUpdate(doc, vector);
    } catch {
      this.#refuse(session, 'malformed', 'a state vector that is none');
      return;
    }
    this.#effects.push({ do: 'send', to: session, bytes: frames.step2(update) });
    if (session.state.name === 'greeted') session.state = { name: 'synced' };
    session.cpu.spend(this.#cpu() - began, now);
  }

  #gather(item: Gathered): void {
    const bytes = item.edit.from === 'client' ? item.edit.bytes.length : 0;
    if (item.session !== null && this.#gatheredBytes + bytes > this.#limits.gathered) {
      this.#refuse(item.session, 'busy', 'the disk is too slow for all this');
      return;
    }
    this.#gatheredBytes += bytes;
    this.#gathered.push(item);
    this.#emptySince = null;
    if (this.#flight === null && this.#state === 'open') this.#effects.push({ do: 'gathered' });
  }

  /** Puts the guilty aside: they are closed when what came before is on disk. */
  #judge(items: readonly Gathered[], verdicts: readonly Verdict[], now: number): void {
    for (const [index, { session, edit }] of items.entries()) {
      const verdict = verdicts[index];
      if (session === null || verdict === undefined || !session.isHeard) continue;
      if (!verdict.ok) session.state = { name: 'refused', reason: verdict.reason, why: verdict.why };
      // what any honest frame of this size may cost is free
      const free = edit.from === 'client' ? edit.bytes.length / 5_000 : 0;
      const enough = session.cpu.spend(Math.max(0, verdict.cpu - free), now);
      if (!enough && session.isHeard)
        session.state = { name: 'refused', reason: 'tooMuch', why: 'too much work' };
    }
  }

  /** Everything of these items that was allowed is on disk. */
  #confirm({ items, verdicts }: Pick<Flight, 'items' | 'verdicts'>, now: number): void {
    const confirmed = new Set<Session>();
    const refused = new Set<Session>();
    for (const [index, item] of items.entries()) {
      const verdict = verdicts[index];
      const { session, settle } = item;
      if (session === null) {
        const result = verdict?.ok === true ? verdict.result : undefined;
        this.#effects.push({ do: 'settle', settle: () => settle?.(result ?? refuse('busy')) });
      } else if (verdict?.ok === true) {
        session.saved += 1;
        confirmed.add(session);
      }
      if (session?.state.name === 'refused') refused.add(session);
    }
    for (const session of confirmed)
      if (session.visitor.wantsSaved && session.state.name !== 'closed')
        this.#effects.push({ do: 'send', to: session, bytes: frames.saved(session.saved) });
    for (const session of refused)
      if (session.state.name === 'refused' && !this.#gathered.some((item) => item.session === session))
        this.#effects.push({ do: 'close', session, reason: session.state.reason, why: session.state.why });
    this.#settled(now);
  }

  #refuse(session: Session, reason: CloseReason, why: string): void {
    session.state = { name: 'refused', reason, why };
    // what it sent before is on its way to the disk: close when that is there
    const unwritten = [...this.#gathered, ...(this.#flight?.items ?? [])];
    if (unwritten.some((item) => item.session === session)) return;
    this.#effects.push({ do: 'close', session, reason, why });
  }

  #hearPresence(session: Session, entries: Uint8Array, now: number): void {
    const heard = this.#presence.receive(session, entries, now);
    if (heard === 'forged') this.#refuse(session, 'notAllowed', 'presence of somebody else');
    else if (heard === 'malformed') this.#refuse(session, 'malformed', 'presence that is none');
    this.#schedulePresence(now);
  }

  /** At once after a pause, else with everything that changes until its time has come. */
  #schedulePresence(now: number): void {
    if (!this.#presence.hasChanges) return;
    if (now < this.#nextPresenceAt) {
      this.#effects.push({ do: 'wake', at: this.#nextPresenceAt });
      return;
    }
    this.#nextPresenceAt = now + this.#limits.presenceEvery;
    for (const bytes of this.#presence.takeChanges())
      this.#effects.push({ do: 'broadcast', bytes, except: null, presence: true });
  }

  #emptied(now: number): void {
    this.#emptySince = now;
    this.#effects.push({ do: 'wake', at: now + this.#limits.linger });
  }

  #close(now: number): void {
    if (this.#state !== 'open' || this.sessions.size > 0 || !this.isQuiet) return;
    this.#state = 'closing';
    if (this.#rows > 0 && !this.#snapshotUnderWay) this.#snapshot(now);
    if (!this.#snapshotUnderWay) this.#effects.push({ do: 'drop' });
  }

  #snapshot(now: number): void {
    if (this.#snapshotUnderWay || this.#document === null || this.#flight !== null) return;
    this.#snapshotAt = now;
    const bytes = this.#document.encodeSnapshot();
    if (bytes === null) {
      const message = `a snapshot of board ${this.board} differs from the board: the log is kept as it is`;
      this.#effects.push({ do: 'report', level: 'error', message });
      return;
    }
    this.#snapshotUnderWay = true;
    this.#effects.push({ do: 'snapshot', upToSeq: this.#seq, bytes });
  }

  #snapshotEnded(now: number): readonly Effect[] {
    this.#snapshotUnderWay = false;
    if (this.#state === 'closing') this.#effects.push({ do: 'drop' });
    else if (this.sessions.size === 0 && this.#state === 'open') this.#emptied(now);
    return this.#done();
  }

  /** Applying broke the document: back to what is on disk, and find out whose edit it was by going one by one. */
  #spoilt(items: readonly Gathered[], error: unknown): void {
    const message = `an edit broke board ${this.board} in memory: reading it again`;
    this.#effects.push({ do: 'report', level: 'error', message, error });
    this.#document?.doc.destroy();
    this.#document = null;
    this.#state = 'loading';
    const [first] = items;
    if (items.length === 1 && first !== undefined) {
      this.#convict(first);
    } else {
      this.#gathered = [...items, ...this.#gathered];
      this.#suspects = items.length;
    }
    this.#effects.push({ do: 'load' });
  }

  #convict({ session, settle }: Gathered): void {
    if (session === null) {
      this.#effects.push({ do: 'settle', settle: () => settle?.(refuse('damaged')) });
      return;
    }
    const others = (item: Gathered): boolean => item.session !== session;
    this.#suspects = this.#gathered.slice(0, this.#suspects).filter(others).length;
    this.#gathered = this.#gathered.filter(others);
    session.state = { name: 'refused', reason: 'invalidContent', why: 'broke the document' };
    this.#effects.push({ do: 'close', session, reason: 'invalidContent', why: 'broke the document' });
  }

  /** Tells nobody anything more, and forgets the document. */
  #fail(reason: CloseReason, why: string): readonly Effect[] {
    this.#state = 'failed';
    const lost = [...(this.#flight?.items ?? []), ...this.#gathered];
    this.#document = null;
    this.#flight = null;
    this.#gathered = [];
    this.#questions = [];
    const code = reason === 'gone' ? 'not-found' : 'busy';
    for (const { settle } of lost)
      if (settle !== undefined) this.#effects.push({ do: 'settle', settle: () => settle(refuse(code)) });
    for (const reader of this.#readers.splice(0))
      this.#effects.push({ do: 'settle', settle: () => reader(refuse(code)) });
    for (const session of this.sessions) {
      const own = session.state.name === 'refused' ? session.state : { reason, why };
      session.state = { name: 'closed' };
      this.#effects.push({ do: 'close', session, reason: own.reason, why: own.why });
    }
    this.#effects.push({ do: 'drop' });
    return this.#done();
  }

  #done(): readonly Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }
}

function onlyAuthor(items: readonly Gathered[]): UpdateRow['person'] {
  const people = new Set(items.map(({ edit }) => edit.person));
  const [only] = people;
  return people.size === 1 && only !== undefined ? only : null;
}
