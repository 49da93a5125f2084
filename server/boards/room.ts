import { invariant } from '@verbeterbord/shared/assert.ts';
import { refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import type { CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { LoadedBoard } from '../storage/boards/board-log.ts';
import { Alarms } from './alarms.ts';
import { applyTogether } from './apply-together.ts';
import type { Batch, Flight, Gathered } from './batch.ts';
import { openDocument, SpoiltDocumentError, type BoardDocument, type ServerEdit } from './board-document.ts';
import { confirm, tellOthers } from './confirm.ts';
import type { DueDepartures } from './departure.ts';
import { dismissal, refuseAll } from './dismissal.ts';
import type { Effect } from './effects.ts';
import { Gathering } from './gathering.ts';
import { frameEvery, type Limits } from './limits.ts';
import { mend } from './mend.ts';
import { PresenceBoard, presenceFaults } from './presence.ts';
import { Reception } from './reception.ts';
import type { Session } from './session.ts';
import { Snapshots } from './snapshots.ts';
import { Tidying, type Replaced, type Tidied } from './tidying.ts';
import { Waiting, type Question, type Reader } from './waiting.ts';
import { answer, greet } from './welcome.ts';

export type RoomState = 'loading' | 'open' | 'closing' | 'rebuilding' | 'failed';

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
  readonly #waiting = new Waiting();
  readonly #alarms: Alarms;
  readonly #tidying = new Tidying();
  #state: RoomState = 'loading';
  #document: BoardDocument | null = null;
  #flight: Flight | null = null;
  /** It was just loaded and is being migrated, before anybody is let in. */
  #mendingFirst = false;
  #nextFrameAt = 0;
  #seq = 0;
  #effects: Effect[] = [];

  constructor(board: BoardId, limits: Limits, cpu: () => number, now: number) {
    this.board = board;
    this.#limits = limits;
    this.#cpu = cpu;
    this.#alarms = new Alarms(limits, now);
    this.#presence = new PresenceBoard(limits, (client) => this.#document?.owner(client));
    this.#reception = new Reception(limits);
    this.#gathering = new Gathering(limits.gathered, limits.batch);
    this.#snapshots = new Snapshots(limits, now);
  }

  get state(): RoomState {
    return this.#state;
  }

  /** The board as it is on disk; null when there is none. */
  loaded(loaded: LoadedBoard | null, now: number): readonly Effect[] {
    invariant(this.#state === 'loading', 'a room is loaded when it asks for it');
    if (loaded === null) return this.#fail('gone', 'no such board');
    const document = openDocument(loaded, this.#cpu);
    if (document instanceof Error) return this.storageFailed('load', document);
    this.#document = document;
    this.#seq = loaded.updates.at(-1)?.seq ?? loaded.snapshotSeq;
    this.#snapshots.loaded(loaded.updates.length);
    if (document.needsMigrating()) {
      // before anybody sees it, and on disk before anybody is told
      this.#mendingFirst = true;
      this.#gathering.addFirst({ edit: mend, session: null });
      this.#effects.push({ do: 'gathered' });
    } else {
      this.#begin(now);
      // what merged just before the end of the last program was looked at by nobody
      this.#effects.push({ do: 'wake', at: this.#alarms.mendLater(now) });
    }
    return this.#done();
  }

  /** It couldn't be read, or a batch isn't on disk. Nobody was told: all come back later, and bring it again. */
  storageFailed(what: 'load' | 'append', error: unknown): readonly Effect[] {
    this.#report(`board ${this.board} could not be ${what === 'load' ? 'read' : 'written'}`, error);
    return this.#fail('busy', `${what} failed`);
  }

  join(session: Session, now: number): readonly Effect[] {
    this.sessions.add(session);
    this.#alarms.inUse();
    if (this.#state === 'closing') this.#state = 'open';
    if (this.#state === 'open') this.#greet(session, now);
    return this.#done();
  }

  leave(session: Session, now: number): readonly Effect[] {
    if (!this.sessions.delete(session)) return [];
    session.state = { name: 'closed' };
    this.#presence.leave(session);
    this.#effects.push(...this.#presence.news(now));
    this.#waiting.forget(session);
    if (this.sessions.size === 0) this.#emptied(now);
    return this.#done();
  }

  /** A frame from a socket. */
  receive(session: Session, bytes: Uint8Array, now: number): readonly Effect[] {
    if (!session.isHeard) return [];
    const received = this.#reception.receive(session, bytes, now);
    const { is } = received;
    if (is === 'refused') this.#refuse(session, received);
    else if (is === 'edit') this.#gather({ edit: received.edit, session });
    else if (is === 'question') this.#hear({ session, vector: received.vector }, now);
    else if (is === 'presence') {
      this.#refuse(session, presenceFaults[this.#presence.receive(session, received.entries, now)]);
      this.#effects.push(...this.#presence.news(now));
    } else if (is === 'query') this.#effects.push(...this.#presence.tell(session));
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
    this.#waiting.read(reader);
    if (this.#state === 'failed') this.#effects.push(...this.#waiting.drop('busy'));
    else if (this.#isAsOnDisk && this.#document !== null)
      this.#effects.push(...this.#waiting.serveReaders(this.#document.doc));
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
    if (!alone) this.#nextFrameAt = now + frameEvery(this.#limits, this.sessions.size);
    return { batch: this.#apply(items, now), effects: this.#done() };
  }

  /** The batch is on disk, as `seq`: now it may be told. */
  committed(seq: number, now: number): readonly Effect[] {
    const flight = this.#flight;
    invariant(flight !== null, 'only what was taken can be committed');
    this.#flight = null;
    this.#seq = seq;
    this.#snapshots.appended();
    this.#tidying.changed(now);
    this.#effects.push(tellOthers(flight));
    this.#confirm(flight, now);
    this.#effects.push({ do: 'changed', seq, cards: flight.cards });
    if (this.#snapshots.isDue(now)) this.#snapshot(now);
    if (this.sessions.size === 0) this.#emptied(now);
    return this.#done();
  }

  /** Time passed: deadlines, presence, an empty room. */
  tick(now: number): readonly Effect[] {
    for (const session of this.sessions)
      if (session.state.name === 'greeted' && now >= session.state.until)
        this.#refuse(session, { reason: 'malformed', why: 'said nothing in time' });
    this.#mendNow(now);
    this.#effects.push(...this.#presence.news(now));
    if (this.#alarms.isLongEmpty(now)) this.#close(now);
    // one alarm at a time is kept: the next, of what was set while this one stood
    const next = this.#alarms.next(this.sessions, now);
    if (next !== null) this.#effects.push({ do: 'wake', at: next });
    return this.#done();
  }

  /** Also when it couldn't be written: the log is still whole, only the next opening takes longer. */
  snapshotEnded(error: unknown, now: number): readonly Effect[] {
    if (error !== null) this.#report(`no snapshot of board ${this.board}`, error);
    this.#snapshots.ended();
    if (this.#state === 'closing')
      this.#effects.push(this.#tidying.isWished ? this.#tidying.ask() : { do: 'drop' });
    else if (this.sessions.size === 0 && this.#state === 'open') this.#emptied(now);
    return this.#done();
  }

  /** Writes what the log has gained, when the server stops and everything is committed. */
  finish(now: number): readonly Effect[] {
    if (this.#snapshots.isBehind) this.#snapshot(now);
    return this.#done();
  }

  /** Looks whether the document should be built anew: now if nobody is here or `force` allows it, else when they have left. */
  tidy(force: boolean, told: (tidied: Tidied) => void, now: number): readonly Effect[] {
    this.#tidying.wish(force, told);
    if (this.#state === 'open' && this.sessions.size === 0) this.#close(now);
    else if (this.#state === 'open' && this.#mayRebuild(now) && !this.#tidying.isAsking)
      this.#effects.push(this.#tidying.ask());
    if (this.#state === 'failed' || (this.#state === 'open' && !this.#tidying.isAsking))
      this.#effects.push(...this.#tidying.end('later'));
    return this.#done();
  }

  /** Which cards are due to leave; null when nobody could say. */
  departuresKnown(due: DueDepartures | null, now: number): readonly Effect[] {
    const document = this.#mayRebuild(now) ? this.#document : null;
    const { effects, replaces } = this.#tidying.look(document, due, this.#limits, this.#seq, now);
    this.#effects.push(...effects);
    if (replaces) {
      // from here on nobody reads or writes this generation
      this.#state = 'rebuilding';
      this.#document?.doc.destroy();
      this.#document = null;
      refuseAll(this.sessions, 'otherEpoch', 'the document is built anew');
    } else this.#leave(now);
    return this.#done();
  }

  /** The new generation is on disk; or it isn't, and everything is as it was. */
  replaced(result: Replaced): readonly Effect[] {
    const everybody = [...this.sessions];
    this.#effects.push(...this.#tidying.replaced(this.board, result), ...everybody.flatMap(dismissal));
    this.#state = 'loading';
    const waits = everybody.some(({ state }) => state.name === 'waiting');
    const isWanted = waits || !this.#gathering.isEmpty || this.#waiting.hasReaders;
    this.#effects.push({ do: isWanted ? 'load' : 'drop' });
    return this.#done();
  }

  get #isAsOnDisk(): boolean {
    return this.#document !== null && this.#flight === null && !this.#mendingFirst;
  }

  get #isQuiet(): boolean {
    return this.#isAsOnDisk && this.#gathering.isEmpty && !this.#waiting.hasReaders;
  }

  #apply(items: readonly Gathered[], now: number): Batch | null {
    const document = this.#document;
    invariant(document !== null && this.#flight === null, 'one batch at a time, on a loaded document');
    const applied = applyTogether(document, items, now);
    if (applied instanceof SpoiltDocumentError) {
      this.#spoilt(items, applied);
      return null;
    }
    if (applied.isStructural) this.#effects.push({ do: 'wake', at: this.#alarms.mendLater(now) });
    this.#flight = applied.flight;
    if (applied.flight === null) this.#confirm({ items, verdicts: applied.verdicts }, now);
    return applied.batch;
  }

  #begin(now: number): void {
    this.#state = 'open';
    for (const session of this.sessions) if (session.state.name === 'waiting') this.#greet(session, now);
    this.#settled(now);
    if (this.sessions.size > 0) this.#effects.push(...this.#tidying.end('later'));
    else this.#emptied(now);
    if (this.#tidying.isWished) this.#close(now);
  }

  /** The document is as on disk again: what waited for that. */
  #settled(now: number): void {
    const doc = this.#document?.doc;
    invariant(doc !== undefined, 'a settled room has its document');
    this.#effects.push(...this.#waiting.serveReaders(doc));
    for (const question of this.#waiting.takeQuestions())
      this.#effects.push(...answer(question, doc, this.#cpu, now));
    if (!this.#gathering.isEmpty) this.#effects.push({ do: 'gathered' });
  }

  #greet(session: Session, now: number): void {
    const document = this.#document;
    invariant(document !== null, 'who is greeted finds a document');
    this.#effects.push(...greet(session, document, this.#presence, now + this.#limits.greeting));
  }

  #hear(question: Question, now: number): void {
    const doc = this.#isAsOnDisk ? this.#document?.doc : undefined;
    if (doc === undefined) this.#waiting.ask(question);
    else this.#effects.push(...answer(question, doc, this.#cpu, now));
  }

  #gather(item: Gathered): void {
    if (this.#state === 'closing') this.#state = 'open';
    if (!this.#gathering.add(item) && item.session !== null)
      return this.#refuse(item.session, { reason: 'busy', why: 'the disk is too slow for all this' });
    this.#alarms.inUse();
    if (this.#flight === null && this.#state === 'open') this.#effects.push({ do: 'gathered' });
  }

  /** Everything of these items that was allowed is on disk. */
  #confirm(flight: Pick<Flight, 'items' | 'verdicts'>, now: number): void {
    const { effects, sessions } = confirm(flight);
    const done = [...sessions].filter((session) => !this.#gathering.has(session));
    this.#effects.push(...effects, ...done.flatMap(dismissal));
    if (this.#mendingFirst) {
      this.#mendingFirst = false;
      this.#begin(now);
    } else this.#settled(now);
  }

  #refuse(session: Session, fault: { readonly reason: CloseReason; readonly why: string } | null): void {
    if (fault === null) return;
    session.state = { name: 'refused', reason: fault.reason, why: fault.why };
    // what it sent before is on its way to the disk: closed when that is there
    const isFlying = this.#flight?.items.some((item) => item.session === session) === true;
    if (!isFlying && !this.#gathering.has(session)) this.#effects.push(...dismissal(session));
  }

  #mendNow(now: number, early = false): void {
    if (this.#state !== 'open' || !this.#alarms.takeMend(now, early)) return;
    if (!this.#isAsOnDisk) this.#effects.push({ do: 'wake', at: this.#alarms.mendLater(now) });
    else if (this.#document?.needsMending() === true) this.#gather({ edit: mend, session: null });
  }

  #emptied(now: number): void {
    this.#effects.push({ do: 'wake', at: this.#alarms.emptied(now) });
  }

  #close(now: number): void {
    if (this.#state !== 'open' || this.sessions.size > 0 || !this.#isQuiet) return;
    this.#mendNow(now, true);
    if (!this.#gathering.isEmpty) return;
    this.#state = 'closing';
    if (this.#tidying.isDue && !this.#snapshots.isUnderWay) this.#effects.push(this.#tidying.ask());
    else this.#leave(now);
  }

  /** Writes what is left to write, and goes. */
  #leave(now: number): void {
    if (this.#state !== 'closing') return;
    if (this.#snapshots.isBehind) this.#snapshot(now);
    if (!this.#snapshots.isUnderWay) this.#effects.push({ do: 'drop' });
  }

  /** Whether nothing is under way, and nobody is here or everybody may be sent away. */
  #mayRebuild(now: number): boolean {
    const isFree = this.sessions.size === 0 || this.#tidying.mayInterrupt(now, this.#limits.tidy.quiet);
    return isFree && this.#isQuiet && !this.#snapshots.isUnderWay && this.#state !== 'loading';
  }

  #snapshot(now: number): void {
    if (this.#document !== null && this.#flight === null)
      this.#effects.push(...this.#snapshots.begin(this.#document, this.#seq, now));
  }

  /** Applying broke the document: back to what is on disk, and find out whose edit it was by going one by one. */
  #spoilt(items: readonly Gathered[], error: unknown): void {
    this.#report(`an edit broke board ${this.board} in memory: reading it again`, error);
    this.#document?.doc.destroy();
    this.#document = null;
    const guilty = this.#gathering.suspect(items);
    if (guilty?.edit === mend)
      return void this.#effects.push(...this.#fail('busy', 'the board cannot be mended'));
    this.#state = 'loading';
    if (guilty?.session)
      this.#refuse(guilty.session, { reason: 'invalidContent', why: 'broke the document' });
    else if (guilty) this.#effects.push({ do: 'settle', settle: () => guilty.settle?.(refuse('damaged')) });
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
    this.#effects.push(...this.#waiting.drop(code), ...this.#tidying.end('later'));
    refuseAll(this.sessions, reason, why);
    this.#effects.push(...[...this.sessions].flatMap(dismissal), { do: 'drop' });
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
