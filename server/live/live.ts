import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { invariant } from '@verbeterbord/shared/assert.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import {
  livePath,
  type ClientEvents,
  type ServerEvents as LiveEvents,
} from '@verbeterbord/shared/live/events.ts';
import { Server } from 'socket.io';
import type { AccessGate } from '../auth/access-gate.ts';
import type { Sessions } from '../auth/sessions.ts';
import type { ServerEvents } from '../events.ts';
import { refuseUpgrade } from '../http/upgrades.ts';
import { LiveSeat, overviewRoomOf, roomOf, seenBy, type Admission } from './live-seat.ts';

export interface LiveDeps {
  readonly server: HttpServer;
  readonly events: ServerEvents;
  readonly sessions: Sessions;
  readonly gate: AccessGate;
}

type LiveServer = Server<ClientEvents, LiveEvents>;

/** Tabs of one person, on all their devices together; somebody who holds more isn't looking at them. */
const socketsPerPerson = 30;

/**
 * Tells browsers that something they may look at has changed: a room per board and per overview, with those in it who may see
 * them.
 * Websockets only, and only through our one upgrade listener: Socket.IO would destroy the upgrades that it doesn't know.
 */
export class Live {
  readonly #io: LiveServer;
  readonly #deps: LiveDeps;
  readonly #stopListening: readonly (() => void)[];
  readonly #admissions = new WeakMap<IncomingMessage, Admission>();
  readonly #seats = new Set<LiveSeat>();
  readonly #perPerson = new Map<PersonId, number>();

  constructor(deps: LiveDeps) {
    this.#deps = deps;
    const { server, events } = deps;
    const before = new Set(server.listeners('upgrade'));
    this.#io = new Server(server, {
      path: livePath,
      addTrailingSlash: false,
      transports: ['websocket'],
      serveClient: false,
      destroyUpgrade: false,
      allowUpgrades: false,
      perMessageDeflate: false,
      maxHttpBufferSize: 16 * 1024,
      connectTimeout: 5_000,
      pingInterval: 25_000,
    });
    for (const listener of server.listeners('upgrade'))
      if (!before.has(listener)) server.removeListener('upgrade', listener as () => void);
    this.#io.on('connection', (socket) => {
      const admission = this.#admissions.get(socket.request);
      invariant(admission !== undefined, 'a live socket that nobody let in');
      const seat = new LiveSeat(socket, admission);
      this.#seats.add(seat);
      const forget = deps.gate.register(seat, admission.version);
      socket.on('disconnect', () => {
        forget();
        this.#seats.delete(seat);
      });
    });
    this.#stopListening = [
      events.on('boardProjected', ({ board, seq, people }) => {
        this.#io.to(roomOf(board)).emit('boardChanged', { board, version: seq });
        for (const seat of this.#seats)
          if (people.includes(seat.person) && seat.sees(board)) seat.tellMyActions(board);
      }),
      events.on('noticesChanged', ({ people }) => {
        for (const seat of this.#seats) if (people.includes(seat.person)) seat.tellNotices();
      }),
      events.on('displaysChanged', ({ people }) => {
        for (const seat of this.#seats) if (people.includes(seat.person)) seat.tellDisplay();
      }),
      // a title is in its line too; what is on the board stayed as it was
      events.on('boardSettingsChanged', ({ board }) => {
        this.#io.to(roomOf(board)).emit('boardChanged', { board, version: 0 });
      }),
      // which cycle it is in stands beside the document, as its title does
      events.on('cycleClosed', ({ board }) => {
        this.#io.to(roomOf(board)).emit('boardChanged', { board, version: 0 });
      }),
      events.on('overviewChanged', (change) => {
        this.#io.to(overviewRoomOf(change.team)).emit('overviewChanged', change);
      }),
      events.on('meetingChanged', (change) => {
        this.#io.to(overviewRoomOf(change.team)).emit('meetingChanged', change);
      }),
      events.on('boardCreated', () => void this.#seatAnew()),
    ];
  }

  /** Takes over a raw socket whose host and origin were looked at. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { gate, sessions } = this.#deps;
    const { value, version } = await gate.decide(async () => {
      const who = await sessions.who(request.headers);
      return who === null ? null : { who, seen: await seenBy(gate.look(), who) };
    });
    if (value === null) return refuseUpgrade(socket, 401);
    if (socket.destroyed) return undefined;
    if (!this.#count(value.who.person.id, socket)) return refuseUpgrade(socket, 429);
    this.#admissions.set(request, { ...value, version, cut: () => socket.destroy() });
    this.#io.engine.handleUpgrade(request, socket, head);
    return undefined;
  }

  /** Counts a connection until it closes; false when this person has enough of them. */
  #count(person: PersonId, socket: Duplex): boolean {
    const open = this.#perPerson.get(person) ?? 0;
    if (open >= socketsPerPerson) return false;
    this.#perPerson.set(person, open + 1);
    socket.once('close', () => {
      const left = (this.#perPerson.get(person) ?? 1) - 1;
      if (left > 0) this.#perPerson.set(person, left);
      else this.#perPerson.delete(person);
    });
    return true;
  }

  /** Sockets that are open now. */
  get connections(): number {
    return this.#io.engine.clientsCount;
  }

  close(): void {
    for (const stop of this.#stopListening) stop();
    this.#io.disconnectSockets(true);
    this.#io.engine.close();
  }

  async #seatAnew(): Promise<void> {
    const look = this.#deps.gate.look();
    for (const seat of this.#seats) await seat.recheck(look).catch(() => false);
  }
}
