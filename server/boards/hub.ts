import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Command } from '@verbeterbord/shared/board/command.ts';
import { schemaVersion } from '@verbeterbord/shared/board/schema.ts';
import { canOnBoard } from '@verbeterbord/shared/domain/permission.ts';
import { refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { BoardId, PersonId } from '@verbeterbord/shared/ids.ts';
import { closeCodes, type CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { parseHandshake, type Handshake } from '@verbeterbord/shared/sync/protocol.ts';
import { WebSocketServer, type WebSocket } from 'ws';
import type * as Y from 'yjs';
import type { ServerEvents } from '../events.ts';
import type { AdoptedRow, BoardLog } from '../storage/boards/board-log.ts';
import { StorageBrokenError } from '../storage/storage-errors.ts';
import type { ServerEdit } from './board-document.ts';
import { BoardUnavailableError } from './board-unavailable.ts';
import { SystemClock, type Clock } from './clock.ts';
import { Committer } from './committer.ts';
import { frameBinary, SocketConnection, type Connection } from './connection.ts';
import type { DueDepartures } from './departure.ts';
import type { Effect } from './effects.ts';
import type { Guest } from './guest.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { MemoryKeeper } from './memory.ts';
import { RoomDisk } from './room-disk.ts';
import { Room } from './room.ts';
import { Session } from './session.ts';
import { boardOfUrl } from './sync-url.ts';
import type { Tidied } from './tidying.ts';

export interface HubOptions {
  readonly log: BoardLog;
  readonly events: ServerEvents;
  /** Lines for the server's log; never with contents of cards. */
  readonly report: (level: 'info' | 'error', message: string, details?: object) => void;
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  /** Which cards are due to leave a board's document; none unless told otherwise. */
  readonly departures?: (board: BoardId) => Promise<DueDepartures>;
}

interface OpenRoom {
  readonly room: Room;
  wake: { readonly at: number; cancel(): void } | null;
}

/** All open boards: brings sockets and the server's own edits to their rooms, and does what the rooms want done. */
export class Hub {
  readonly #events: ServerEvents;
  readonly #report: HubOptions['report'];
  readonly #limits: Limits;
  readonly #clock: Clock;
  readonly #rooms = new Map<BoardId, OpenRoom>();
  readonly #connections = new Map<Session, Connection>();
  readonly #perPerson = new Map<PersonId, number>();
  readonly #committer: Committer;
  readonly #disk: RoomDisk;
  readonly #memory: MemoryKeeper;
  readonly #webSockets: WebSocketServer;
  readonly #cancelPing: () => void;
  #stopping = false;

  constructor({ log, events, report, limits, clock = new SystemClock(), departures }: HubOptions) {
    this.#events = events;
    this.#report = report;
    this.#limits = { ...defaultLimits, ...limits };
    this.#clock = clock;
    this.#memory = new MemoryKeeper(clock);
    this.#committer = new Committer({
      log,
      clock,
      limits: this.#limits,
      perform: (room, effects) => this.#perform(room, effects),
      onFailure: (error) => this.#storageFailed(error),
    });
    this.#disk = new RoomDisk({
      log,
      clock,
      departures: departures ?? (async () => []),
      report,
      perform: (room, effects) => this.#perform(room, effects),
      onFailure: (error) => this.#storageFailed(error),
    });
    this.#webSockets = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      // above the largest frame, so that it's answered with our own final code instead of a plain 1009
      maxPayload: this.#limits.step2 * 2,
    });
    this.#cancelPing = this.#pingLater();
  }

  /** How many boards are open and how many sockets there are. */
  get counts(): { readonly rooms: number; readonly sockets: number } {
    return { rooms: this.#rooms.size, sockets: this.#connections.size };
  }

  /**
   * Takes an upgrade request for a path under `/sync/`, its Origin already found right. `guest` is who asks and how they
   * stand to this very board; null when not signed in. Refusals are close codes, because a browser can't read an HTTP status here.
   */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, guest: Guest | null): void {
    // without a listener one bad frame ends the process
    socket.on('error', () => socket.destroy());
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('error', () => webSocket.terminate());
      const url = new URL(request.url ?? '/', 'http://localhost');
      const board = boardOfUrl(url);
      const handshake = parseHandshake(url.searchParams);
      const refused = this.#refusal(board, handshake, guest);
      if (refused !== null || board === null || handshake === null || guest === null) {
        webSocket.close(...closing(refused ?? 'malformed'));
        return;
      }
      this.#admit(webSocket, socket, board, handshake, guest);
    });
  }

  #refusal(board: BoardId | null, handshake: Handshake | null, guest: Guest | null): CloseReason | null {
    if (this.#stopping) return 'restart';
    if (guest === null) return 'notSignedIn';
    if (board === null || !canOnBoard(guest.role, 'view')) return 'gone';
    if (handshake === null) return 'malformed';
    if (handshake.schema !== null && handshake.schema < schemaVersion) return 'clientTooOld';
    if ((this.#perPerson.get(guest.person.id) ?? 0) >= this.#limits.socketsPerPerson) return 'tooMuch';
    if ((this.#rooms.get(board)?.room.sessions.size ?? 0) >= this.#limits.socketsPerBoard) return 'tooMuch';
    return null;
  }

  #admit(
    webSocket: WebSocket,
    socket: Duplex,
    board: BoardId,
    handshake: Handshake,
    { person, role, watch }: Guest,
  ): void {
    const connection = new SocketConnection(webSocket, socket, this.#limits);
    const visitor = {
      person,
      canEdit: canOnBoard(role, 'edit'),
      isSomebody: canOnBoard(role, 'visit'),
      wantsSaved: handshake.saved,
      epoch: handshake.epoch,
    };
    const link = this.#connect(board, visitor, connection);
    const { session } = link;
    webSocket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) link.receive(data);
      else this.#close(session, 'malformed', 'text');
    });
    webSocket.on('ping', () => {
      if (!session.messages.take(1, this.#clock.now())) this.#close(session, 'tooMuch', 'pings');
    });
    const forget = watch?.({
      hold: () => void (session.held ??= []),
      goOn: () => link.goOn(),
      close: (reason) => {
        this.#close(session, reason, 'access changed');
        link.leave();
        // a peer that doesn't answer the close frame is cut off
        this.#clock.later(this.#limits.farewell, () => webSocket.terminate());
      },
    });
    webSocket.on('close', () => {
      forget?.();
      link.leave();
    });
  }

  /** Brings a connection into a board's room. Tests connect without a network. */
  connect(
    board: BoardId,
    visitor: Session['visitor'],
    connection: Connection,
  ): { receive(bytes: Uint8Array): void; leave(): void } {
    return this.#connect(board, visitor, connection);
  }

  #connect(
    board: BoardId,
    visitor: Session['visitor'],
    connection: Connection,
  ): { readonly session: Session; receive(bytes: Uint8Array): void; goOn(): void; leave(): void } {
    const session = new Session(visitor, this.#limits, this.#clock.now());
    const { id } = visitor.person;
    this.#connections.set(session, connection);
    this.#perPerson.set(id, (this.#perPerson.get(id) ?? 0) + 1);
    const { room } = this.#open(board);
    this.#perform(room, room.join(session, this.#clock.now()));
    const receive = (bytes: Uint8Array): void => {
      if (session.held === null) this.#perform(room, room.receive(session, bytes, this.#clock.now()));
      else if (session.holds(bytes, this.#limits)) session.held.push(bytes);
      else this.#close(session, 'busy', 'too much came while its access was looked at');
    };
    return {
      session,
      receive,
      goOn: () => {
        const waited = session.held ?? [];
        session.held = null;
        waited.forEach(receive);
      },
      leave: () => {
        if (!this.#connections.delete(session)) return;
        const left = (this.#perPerson.get(id) ?? 1) - 1;
        if (left > 0) this.#perPerson.set(id, left);
        else this.#perPerson.delete(id);
        this.#perform(room, room.leave(session, this.#clock.now()));
      },
    };
  }

  /**
   * Runs a command on a board, as a person or (null) as the server itself. Answers its result once that is on disk;
   * refuses `not-found` for an unknown board and `busy` when it can't be written just now. What `adopted` answers, asked right after
   * the command ran, is written in the same transaction.
   */
  edit<Input, Value>(
    board: BoardId,
    by: PersonId | null,
    command: Command<Input, Value>,
    input: Input,
    adopted?: () => AdoptedRow | null,
  ): Promise<Result<Value>> {
    if (this.#stopping) return Promise.resolve(refuse('busy'));
    const { room } = this.#open(board);
    const run: ServerEdit['run'] = (doc, context) => command(doc, input, context);
    const edit: ServerEdit = { from: 'server', person: by, told: true, run, ...(adopted && { adopted }) };
    return new Promise((resolve) => {
      const effects = room.edit(edit, (result) => resolve(result as Result<Value>));
      this.#perform(room, effects);
    });
  }

  /**
   * Looks whether a board's document should be built anew: at once when nobody is on it, else when they have left. With `force` also
   * while people are on it, if none of them edited lately; they get the new one. Answers what came of it for now.
   */
  tidy(board: BoardId, { force = false } = {}): Promise<Tidied> {
    if (this.#stopping) return Promise.resolve('later');
    const { room } = this.#open(board);
    return new Promise((resolve) => {
      this.#perform(room, room.tidy(force, resolve, this.#clock.now()));
    });
  }

  /**
   * Reads a board as it is on disk. `body` runs at once, changes nothing and keeps nothing of the document.
   * Rejects with a `BoardUnavailableError` when there is no such board or it can't be loaded.
   */
  read<Value>(board: BoardId, body: (doc: Y.Doc) => Value): Promise<Value> {
    if (this.#stopping) return Promise.reject(new BoardUnavailableError(board, 'busy'));
    const { room } = this.#open(board);
    return new Promise((resolve, reject) => {
      const effects = room.read((doc) => {
        try {
          if (doc.ok) resolve(body(doc.value));
          else reject(new BoardUnavailableError(board, doc.code));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      });
      this.#perform(room, effects);
    });
  }

  /** Stops: lets nobody in, writes what has arrived, sends everybody away for a restart, writes snapshots. */
  async close(): Promise<void> {
    this.#stopping = true;
    this.#cancelPing();
    this.#memory.stop();
    await this.#committer.whenIdle();
    await this.#sendAway();
    await this.#committer.whenIdle();
    for (const { room } of this.#rooms.values()) this.#perform(room, room.finish(this.#clock.now()));
    await this.#disk.whenIdle();
    for (const open of this.#rooms.values()) open.wake?.cancel();
    this.#rooms.clear();
  }

  /** A few at a time, or all of a town hall comes back in the same moment. */
  async #sendAway(): Promise<void> {
    const slice = Math.max(20, Math.ceil(this.#connections.size / 20));
    const sessions = [...this.#connections.keys()];
    for (let at = 0; at < sessions.length; at += slice) {
      for (const session of sessions.slice(at, at + slice)) this.#close(session, 'restart', 'stopping');
      if (at + slice < sessions.length) await new Promise<void>((resolve) => this.#clock.later(50, resolve));
    }
  }

  #open(board: BoardId): OpenRoom {
    const known = this.#rooms.get(board);
    if (known !== undefined) return known;
    const room = new Room(board, this.#limits, () => this.#clock.cpu(), this.#clock.now());
    const open: OpenRoom = { room, wake: null };
    this.#rooms.set(board, open);
    this.#disk.load(room);
    return open;
  }

  #perform(room: Room, effects: readonly Effect[]): void {
    for (const effect of effects) this.#do(room, effect);
  }

  #do(room: Room, effect: Effect): void {
    switch (effect.do) {
      case 'send':
        return this.#connections.get(effect.to)?.write(frameBinary(effect.bytes), false);
      case 'broadcast':
        return this.#broadcast(room, effect);
      case 'gathered':
        return this.#committer.add(room);
      case 'wake':
        return this.#wake(room, effect.at);
      case 'listen':
        return this.#connections.get(effect.session)?.listen();
      case 'close':
        return this.#close(effect.session, effect.reason, effect.why);
      case 'load':
        return this.#disk.load(room);
      case 'snapshot':
        return this.#disk.snapshot(room, effect.upToSeq, effect.bytes);
      case 'departures':
        return this.#disk.departures(room);
      case 'replace':
        return this.#disk.replace(room, effect.replacement);
      case 'changed':
        return this.#events.emit('boardChanged', { board: room.board, seq: effect.seq, cards: effect.cards });
      case 'settle':
        return effect.settle();
      case 'report':
        return this.#report(effect.level, effect.message, { board: room.board, error: effect.error });
      case 'drop':
        return this.#drop(room);
      default:
        return effect satisfies never;
    }
  }

  #broadcast(room: Room, { bytes, except, presence }: Extract<Effect, { do: 'broadcast' }>): void {
    let frame: Buffer | null = null;
    for (const session of room.sessions) {
      const hears = presence
        ? session.isHeard && session.visitor.isSomebody
        : session.state.name === 'synced';
      if (!hears || session === except) continue;
      frame ??= frameBinary(bytes);
      this.#connections.get(session)?.write(frame, presence);
    }
  }

  #close(session: Session, reason: CloseReason, why: string): void {
    session.state = { name: 'closed' };
    if (reason !== 'restart')
      this.#report('info', 'closed a socket', { reason, why, person: session.visitor.person.id });
    this.#connections.get(session)?.close(reason);
  }

  #wake(room: Room, at: number): void {
    const open = this.#rooms.get(room.board);
    if (open?.room !== room || (open.wake !== null && open.wake.at <= at)) return;
    open.wake?.cancel();
    const cancel = this.#clock.later(at - this.#clock.now(), () => {
      open.wake = null;
      this.#perform(room, room.tick(this.#clock.now()));
    });
    open.wake = { at, cancel };
  }

  #drop(room: Room): void {
    const open = this.#rooms.get(room.board);
    if (open?.room !== room) return;
    open.wake?.cancel();
    this.#rooms.delete(room.board);
    this.#memory.dropped();
  }

  #storageFailed(error: unknown): void {
    if (error instanceof StorageBrokenError) this.#events.emit('storageBroken', { error });
  }

  #pingLater(): () => void {
    let cancel = (): void => undefined;
    const plan = (): void => {
      cancel = this.#clock.later(this.#limits.ping, () => {
        for (const connection of this.#connections.values())
          if (connection instanceof SocketConnection) connection.ping();
        plan();
      });
    };
    plan();
    return () => cancel();
  }
}

function closing(reason: CloseReason): [number, string] {
  return [closeCodes[reason], reason];
}
