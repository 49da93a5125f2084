import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { invariant } from '@verbeterbord/shared/assert.ts';
import {
  livePath,
  type ClientEvents,
  type ServerEvents as LiveEvents,
} from '@verbeterbord/shared/live/events.ts';
import { Server } from 'socket.io';
import type { Who } from '../auth/sessions.ts';
import type { ServerEvents } from '../events.ts';
import { refuseUpgrade } from '../http/upgrades.ts';

export interface LiveDeps {
  readonly server: HttpServer;
  readonly events: ServerEvents;
  who(headers: IncomingMessage['headers']): Promise<Who | null>;
}

type LiveServer = Server<ClientEvents, LiveEvents, Record<never, never>, { person: string }>;

/** Everybody signed in may see every board, so who changed what is told to all; a room per person for the rest. */
const everybody = 'everybody';

/**
 * Tells browsers that something they may look at has changed. Websockets only, and only through our one upgrade listener:
 * Socket.IO would destroy the upgrades that it doesn't know.
 */
export class Live {
  readonly #io: LiveServer;
  readonly #who: LiveDeps['who'];
  readonly #stopListening: () => void;
  readonly #people = new WeakMap<IncomingMessage, string>();

  constructor(deps: LiveDeps) {
    const { server, events } = deps;
    this.#who = (headers) => deps.who(headers);
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
      const person = this.#people.get(socket.request);
      invariant(person !== undefined, 'a live socket without a person');
      void socket.join([everybody, `person:${person}`]);
    });
    this.#stopListening = events.on('boardProjected', ({ board, seq, people }) => {
      this.#io.to(everybody).emit('boardChanged', { board, version: seq });
      if (people.length > 0)
        this.#io.to(people.map((person) => `person:${person}`)).emit('myActionsChanged', { board });
    });
  }

  /** Takes over a raw socket whose host and origin were looked at. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const who = await this.#who(request.headers);
    if (who === null) return refuseUpgrade(socket, 401);
    if (socket.destroyed) return undefined;
    this.#people.set(request, who.person.id);
    this.#io.engine.handleUpgrade(request, socket, head);
    return undefined;
  }

  /** Sockets that are open now. */
  get connections(): number {
    return this.#io.engine.clientsCount;
  }

  close(): void {
    this.#stopListening();
    this.#io.disconnectSockets(true);
    this.#io.engine.close();
  }
}
