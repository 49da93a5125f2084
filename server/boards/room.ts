import { invariant } from '@verbeterbord/shared/assert.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { LoadedBoard } from '../storage/board-log.ts';
import { onlyAuthor, onlySession, type Batch, type Flight, type Gathered } from './batch.ts';
import { BoardDocument, SpoiltDocumentError, type ServerEdit, type Verdict } from './board-document.ts';
import type { Effect } from './effects.ts';
import { frames } from './frames.ts';
import { Gathering } from './gathering.ts';
import type { Limits } from './limits.ts';
import { mend } from './mend.ts';
import { PresenceBoard } from './presence.ts';
import { Reception } from './reception.ts';
import type { Session } from './session.ts';
import { Snapshots } from './snapshots.ts';

export type RoomState = 'loading' | 'open' | 'closing' | 'failed';

/** Hears the document as it is on disk, or why it can't be had. */
export type Reader = (doc: Result<Y.Doc>) => void;

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
  readonly #gathering: Gathering;
  readonly #snapshots: Snapshots;
  #state: RoomState = 'loading';
  #document: BoardDocument | null = null;
  #flight: Flight | null = null;
  /** It was just loaded and is being mended, before anybody is let in. */
  #mendingFirst = false;
  #mendAt: number | null = null;
  #questions: { readonly session: Session; readonly vector: Uint8Array }[] = [];
  #readers: Reader[] = [];
  #nextFrameAt = 0;
  #emptySince: number | null;
  #seq = 0;
  #effects: Effect[] = [];

  constructor(board: BoardId, limits: Limits, cpu: () => number, now: number) {
    this.board = board;
    this.#limits = limits;
    this.#cpu = cpu;
    this.#emptySince = now;
    this.#presence = new PresenceBoard(limits, (client) => this.#document?.owner(client));
    this.#reception = new Reception(limits);
    this.#gathering = new Gathering(limits.gathered);
    this.#snapshots = new Snapshots(limits, now);
  }

  get state(): RoomState {
    return this.#state;
  }

  /** A new room begins with this. */
  open(): readonly Effect[] {
    return [{ do: 'load' }];
  }

  /** The board as it is on disk; null when there is none. */
  loaded(loaded: LoadedBoard | null, now: number): readonly Effect[] {
    invariant(this.#state === 'loading', 'a room is loaded when it asks for it');
    if (loaded === null) return this.#fail('gone', 'no such board');
    try {
      this.#document = new BoardDocument(loaded, this.#cpu);
    } catch (error) {
      this.#report(`board ${this.board} can't be loaded`, error);
      return this.#fail('busy', 'the board cannot be read');
    }
    this.#seq = loaded.updates.at(-1)?.seq ?? loaded.snapshotSeq;
    this.#snapshots.loaded(loaded.updates.length);
    if (this.#document.isTooNew) return this.#fail('busy', 'the board comes from a newer program');
    if (this.#document.needsMending()) {
      // before anybody sees it, and on disk before anybody is told
      this.#mendingFirst = true;
      this.#gathering.addFirst({ edit: mend, session: null });
      this.#effects.push({ do: 'gathered' });
    } else this.#begin(now);
    return this.#done();
  }

  loadFailed(error: unknown): readonly Effect[] {
    this.#report(`loading board ${this.board} failed`, error);
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
    this.#tellPresence(now);
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
        if (this.#isAsOnDisk) this.#answer(session, received.vector, now);
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
    if (this.#state === 'failed') this.#effects.push({ do: 'settle', settle: () => settle(refuse('busy')) });
    else this.#gather({ edit, session: null, settle });
    return this.#done();
  }

  /** Hands over the document as it is on disk, or says why it can't be had. Not to be changed, nor kept. */
  read(reader: Reader): readonly Effect[] {
    const doc = this.#document?.doc;
    if (this.#state === 'failed') this.#effects.push({ do: 'settle', settle: () => reader(refuse('busy')) });
    else if (doc === undefined || !this.#isAsOnDisk) this.#readers.push(reader);
    else this.#effects.push({ do: 'settle', settle: () => reader(accept(doc)) });
    return this.#done();
  }

  /** When `take` has something to give; null when there is nothing, or the last batch is still under way. */
  dueAt(): number | null {
    const canTake =
      this.#document !== null && this.#flight === null && (this.#state === 'open' || this.#mendingFirst);
    return canTake && !this.#gathering.isEmpty ? this.#nextFrameAt : null;
  }

  /** Applies what has gathered. A batch must be followed by `committed` or `appendFailed`. */
  take(now: number): { readonly batch: Batch | null; readonly effects: readonly Effect[] } {
    const { items, alone } = this.#gathering.take();
    if (!alone) this.#nextFrameAt = now + this.#frameEvery();
    const batch = this.#apply(items, now);
    return { batch, effects: this.#done() };
  }

  /** The batch is on disk, as `seq`: now it may be told. */
  committed(seq: number, now: number): readonly Effect[] {
    const flight = this.#flight;
    invariant(flight !== null, 'only what was taken can be committed');
    this.#flight = null;
    this.#seq = seq;
    this.#snapshots.appended();
    const except = onlySession(flight.items);
    this.#effects.push({ do: 'broadcast', bytes: frames.update(flight.update), except, presence: false });
    this.#confirm(flight, now);
    this.#effects.push({ do: 'changed', seq, cards: flight.cards });
    if (this.#snapshots.isDue(now)) this.#snapshot(now);
    if (this.sessions.size === 0) this.#emptied(now);
    return this.#done();
  }

  /** The batch isn't on disk. Nobody was told: all come back later, and bring it again. */
  appendFailed(error: unknown): readonly Effect[] {
    this.#report(`board ${this.board} could not be written`, error);
    return this.#fail('busy', 'could not be written');
  }

  /** Time passed: deadlines, presence, an empty room. */
  tick(now: number): readonly Effect[] {
    for (const session of this.sessions)
      if (session.state.name === 'greeted' && now >= session.state.until)
        this.#refuse(session, 'malformed', 'said nothing in time');
    this.#mendNow(now);
    this.#tellPresence(now);
    if (this.#emptySince !== null && now >= this.#emptySince + this.#limits.linger) this.#close(now);
    // one alarm at a time is kept: the next, of what was set while this one stood
    const next = this.#nextAlarm(now);
    if (next !== null) this.#effects.push({ do: 'wake', at: next });
    return this.#done();
  }

  /** Also when it couldn't be written: the log is still whole, only the next opening takes longer. */
  snapshotEnded(error: unknown, now: number): readonly Effect[] {
    if (error !== null) this.#report(`no snapshot of board ${this.board}`, error);
    this.#snapshots.ended();
    if (this.#state === 'closing') this.#effects.push({ do: 'drop' });
    else if (this.sessions.size === 0 && this.#state === 'open') this.#emptied(now);
    return this.#done();
  }

  /** Writes what the log has gained, when the server stops and everything is committed. */
  finish(now: number): readonly Effect[] {
    if (this.#state === 'open' && this.#snapshots.isBehind) this.#snapshot(now);
    return this.#done();
  }

  #nextAlarm(now: number): number | null {
    const times = [...this.sessions].map(({ state }) => (state.name === 'greeted' ? state.until : Infinity));
    times.push(
      this.#mendAt ?? Infinity,
      this.#emptySince === null ? Infinity : this.#emptySince + this.#limits.linger,
    );
    const next = Math.min(...times.filter((at) => at > now));
    return next === Infinity ? null : next;
  }

  get #isAsOnDisk(): boolean {
    return this.#document !== null && this.#flight === null && !this.#mendingFirst;
  }

  #apply(items: readonly Gathered[], now: number): Batch | null {
    const document = this.#document;
    invariant(document !== null && this.#flight === null, 'one batch at a time, on a loaded document');
    try {
      const outcome = document.apply(
        items.map(({ edit }) => edit),
        now,
      );
      const { update, verdicts, cards, changes, clients } = outcome;
      this.#judge(items, verdicts, now);
      if (outcome.isStructural && items[0]?.edit !== mend) this.#mendLater(now);
      if (update === null) {
        this.#confirm({ items, verdicts }, now);
        return null;
      }
      this.#flight = { update, items, verdicts, cards };
      const row = { board: this.board, bytes: update, person: onlyAuthor(items), at: toInstant(now) };
      return { update: row, changes, clients };
    } catch (error) {
      if (!(error instanceof SpoiltDocumentError)) throw error;
      this.#spoilt(items, error);
      return null;
    }
  }

  /** The more people, the more a frame costs and the longer it gathers. */
  #frameEvery(): number {
    const { least, perSocket, most } = this.#limits.frameEvery;
    return Math.min(most, Math.max(least, this.sessions.size * perSocket));
  }

  #begin(now: number): void {
    this.#state = 'open';
    for (const session of this.sessions) if (session.state.name === 'waiting') this.#greet(session, now);
    this.#settled(now);
    if (this.sessions.size === 0) this.#emptied(now);
  }

  /** The document is as on disk again: what waited for that. */
  #settled(now: number): void {
    const doc = this.#document?.doc;
    invariant(doc !== undefined, 'a settled room has its document');
    for (const reader of this.#readers.splice(0))
      this.#effects.push({ do: 'settle', settle: () => reader(accept(doc)) });
    for (const { session, vector } of this.#questions.splice(0))
      if (session.isHeard) this.#answer(session, vector, now);
    if (!this.#gathering.isEmpty) this.#effects.push({ do: 'gathered' });
  }

  #greet(session: Session, now: number): void {
    const { epoch, canEdit } = session.visitor;
    // never merged: its copy is of a document that was rebuilt or put back since [G9]
    if (epoch !== null && epoch !== this.#document?.epoch) {
      this.#refuse(session, 'otherEpoch', `comes from epoch ${epoch}`);
      return;
    }
    session.state = { name: 'greeted', until: now + this.#limits.greeting };
    this.#effects.push({ do: 'listen', session }, { do: 'wake', at: session.state.until });
    const doc = this.#document?.doc;
    // Somebody who may only look has nothing to give. While a batch is under way this tells more than is on disk, but
    // only numbers; should the batch be lost, then this socket is closed with all others.
    if (canEdit && doc !== undefined)
      this.#effects.push({ do: 'send', to: session, bytes: frames.step1(Y.encodeStateVector(doc)) });
    for (const bytes of this.#presence.everybody()) this.#effects.push({ do: 'send', to: session, bytes });
  }

  #answer(session: Session, vector: Uint8Array, now: number): void {
    const doc = this.#document?.doc;
    if (doc === undefined) return;
    const began = this.#cpu();
    try {
      this.#effects.push({
        do: 'send',
        to: session,
        bytes: frames.step2(Y.encodeStateAsUpdate(doc, vector)),
      });
    } catch {
      this.#refuse(session, 'malformed', 'a state vector that is none');
      return;
    }
    if (session.state.name === 'greeted') session.state = { name: 'synced' };
    session.cpu.spend(this.#cpu() - began, now);
  }

  #gather(item: Gathered): void {
    if (this.#state === 'closing') this.#state = 'open';
    if (!this.#gathering.add(item) && item.session !== null) {
      this.#refuse(item.session, 'busy', 'the disk is too slow for all this');
      return;
    }
    this.#emptySince = null;
    if (this.#flight === null && this.#state === 'open') this.#effects.push({ do: 'gathered' });
  }

  /** Puts the guilty aside: they are closed when what came before is on disk. */
  #judge(items: readonly Gathered[], verdicts: readonly Verdict[], now: number): void {
    for (const [index, { session, edit }] of items.entries()) {
      const verdict = verdicts[index];
      if (session === null || verdict === undefined || !session.isHeard) continue;
      if (!verdict.ok) session.state = { name: 'refused', reason: verdict.reason, why: verdict.why };
      // what any honest frame of this size may cost is free: a backlog of 1 MB is no attack
      const free = edit.from === 'client' ? edit.bytes.length / 2_000 : 0;
      const enough = session.cpu.spend(Math.max(0, verdict.cpu - free), now);
      if (!enough && session.isHeard)
        session.state = { name: 'refused', reason: 'tooMuch', why: 'too much work' };
    }
  }

  /** Everything of these items that was allowed is on disk. */
  #confirm({ items, verdicts }: Pick<Flight, 'items' | 'verdicts'>, now: number): void {
    const heard = new Set<Session>();
    for (const [index, { session, settle }] of items.entries()) {
      const verdict = verdicts[index];
      if (session === null) {
        const result = verdict?.ok === true ? verdict.result : undefined;
        this.#effects.push({ do: 'settle', settle: () => settle?.(result ?? refuse('busy')) });
        continue;
      }
      if (verdict?.ok === true) session.saved += 1;
      heard.add(session);
    }
    for (const session of heard) {
      if (session.visitor.wantsSaved && session.state.name !== 'closed')
        this.#effects.push({ do: 'send', to: session, bytes: frames.saved(session.saved) });
      if (session.state.name === 'refused' && !this.#gathering.has(session)) this.#closeSession(session);
    }
    if (this.#mendingFirst) {
      this.#mendingFirst = false;
      this.#begin(now);
    } else this.#settled(now);
  }

  #refuse(session: Session, reason: CloseReason, why: string): void {
    session.state = { name: 'refused', reason, why };
    // what it sent before is on its way to the disk: closed when that is there
    const isFlying = this.#flight?.items.some((item) => item.session === session) === true;
    if (!isFlying && !this.#gathering.has(session)) this.#closeSession(session);
  }

  #closeSession(session: Session): void {
    if (session.state.name !== 'refused') return;
    this.#effects.push({ do: 'close', session, reason: session.state.reason, why: session.state.why });
  }

  #hearPresence(session: Session, entries: Uint8Array, now: number): void {
    const heard = this.#presence.receive(session, entries, now);
    if (heard === 'forged') this.#refuse(session, 'notAllowed', 'presence of somebody else');
    else if (heard === 'malformed') this.#refuse(session, 'malformed', 'presence that is none');
    this.#tellPresence(now);
  }

  #tellPresence(now: number): void {
    const { news, again } = this.#presence.takeNews(now);
    for (const bytes of news) this.#effects.push({ do: 'broadcast', bytes, except: null, presence: true });
    if (again !== null) this.#effects.push({ do: 'wake', at: again });
  }

  /** Two sound edits can make an unsound whole: looked at a moment after edits that were more than typing. */
  #mendLater(now: number): void {
    if (this.#mendAt !== null) return;
    this.#mendAt = now + this.#limits.mendEvery;
    this.#effects.push({ do: 'wake', at: this.#mendAt });
  }

  #mendNow(now: number): void {
    if (this.#mendAt === null || now < this.#mendAt || this.#state !== 'open') return;
    this.#mendAt = null;
    if (!this.#isAsOnDisk) this.#mendLater(now);
    else if (this.#document?.needsMending() === true) this.#gather({ edit: mend, session: null });
  }

  #emptied(now: number): void {
    this.#emptySince = now;
    this.#effects.push({ do: 'wake', at: now + this.#limits.linger });
  }

  #close(now: number): void {
    const isQuiet = this.#gathering.isEmpty && this.#flight === null && this.#readers.length === 0;
    if (this.#state !== 'open' || this.sessions.size > 0 || !isQuiet) return;
    this.#mendNow(this.#mendAt ?? now);
    if (!this.#gathering.isEmpty) return;
    this.#state = 'closing';
    if (this.#snapshots.isBehind) this.#snapshot(now);
    if (!this.#snapshots.isUnderWay) this.#effects.push({ do: 'drop' });
  }

  #snapshot(now: number): void {
    if (this.#document === null || this.#flight !== null) return;
    const effect = this.#snapshots.begin(this.#document, this.#seq, now);
    if (effect !== null) this.#effects.push(effect);
  }

  /** Applying broke the document: back to what is on disk, and find out whose edit it was by going one by one. */
  #spoilt(items: readonly Gathered[], error: unknown): void {
    this.#report(`an edit broke board ${this.board} in memory: reading it again`, error);
    this.#document?.doc.destroy();
    this.#document = null;
    const guilty = this.#gathering.suspect(items);
    if (guilty?.edit === mend) {
      this.#effects.push(...this.#fail('busy', 'the board cannot be mended'));
      return;
    }
    this.#state = 'loading';
    if (guilty?.session) {
      guilty.session.state = { name: 'refused', reason: 'invalidContent', why: 'broke the document' };
      this.#closeSession(guilty.session);
    } else if (guilty) {
      this.#effects.push({ do: 'settle', settle: () => guilty.settle?.(refuse('damaged')) });
    }
    this.#effects.push({ do: 'load' });
  }

  /** Tells nobody anything more, and forgets the document. */
  #fail(reason: 'busy' | 'gone', why: string): readonly Effect[] {
    const code = reason === 'gone' ? 'not-found' : 'busy';
    this.#state = 'failed';
    this.#effects.push(...this.#gathering.drop(code, this.#flight?.items));
    this.#document = null;
    this.#flight = null;
    this.#mendingFirst = false;
    this.#questions = [];
    for (const reader of this.#readers.splice(0))
      this.#effects.push({ do: 'settle', settle: () => reader(refuse(code)) });
    for (const session of this.sessions) {
      if (session.state.name === 'closed') continue;
      if (session.state.name !== 'refused') session.state = { name: 'refused', reason, why };
      this.#closeSession(session);
    }
    this.#effects.push({ do: 'drop' });
    return this.#done();
  }

  #report(message: string, error: unknown): void {
    this.#effects.push({ do: 'report', level: 'error', message, error });
  }

  #done(): readonly Effect[] {
    const effects = this.#effects;
    this.#effects = [];
    return effects;
  }
}
