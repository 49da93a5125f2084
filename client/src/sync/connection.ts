import { readMeta } from '@verbeterbord/shared/board/read.ts';
import { schemaVersion } from '@verbeterbord/shared/board/schema.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { closeCodes, isFinal, type CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import { documentName, messageTypes, syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import { readVarUint } from 'lib0/decoding';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { countingSocket } from './counting-socket.ts';
import type { SaveCount } from './save-count.ts';

/** The longest wait between two tries, milliseconds; y-websocket begins at 200 and doubles. */
const longestWait = 5_000;

function reasonOf(code: number): CloseReason | undefined {
  return (Object.keys(closeCodes) as CloseReason[]).find((reason) => closeCodes[reason] === code);
}

/** What happens on a board's connection. */
export interface ConnectionEvents {
  /** Connected or not, or a try failed. */
  changed(): void;
  /** The server's content is in. */
  synced(): void;
  /** The server confirmed content frames on disk. */
  saved(): void;
  /** The server closed; final means that there is no coming back without doing something. */
  closed(reason: CloseReason | undefined, final: boolean): void;
}

/** One board's socket: y-websocket's provider with our handshake, and ears for the confirmations. */
export class BoardConnection {
  readonly provider: WebsocketProvider;
  /** Whether a connection failed or ended since the server's content last came in. */
  failed = false;

  constructor(id: BoardId, doc: Y.Doc, epoch: number | null, count: SaveCount, events: ConnectionEvents) {
    const host = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}`;
    const provider = new WebsocketProvider(host + syncPath, documentName(id), doc, {
      connect: false,
      // each tab speaks for itself: what reached another tab only is not on the server
      disableBc: true,
      maxBackoffTime: longestWait,
      WebSocketPolyfill: countingSocket(count),
      params: {
        saved: '1',
        schema: String(schemaVersion),
        ...(epoch === null ? {} : { epoch: String(epoch) }),
      },
    });
    provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
      count.confirmed(readVarUint(decoder));
      events.saved();
    };
    provider.on('status', () => events.changed());
    provider.on('sync', (synced: boolean) => {
      if (!synced) return;
      this.failed = false;
      // from now on we hold a copy of this generation: after a restore the server must not merge it
      provider.params['epoch'] = String(readMeta(doc).epoch);
      events.synced();
    });
    provider.on('connection-error', () => {
      this.failed = true;
      events.changed();
    });
    provider.on('connection-close', (event: CloseEvent | null) => {
      this.failed = true;
      const code = event?.code ?? 0;
      events.closed(reasonOf(code), isFinal(code));
    });
    this.provider = provider;
    window.addEventListener('online', this.#tryNow);
    window.addEventListener('offline', this.#tryNow);
  }

  /** After a failure it counts only once the server's content is in: a server in need may take us in and send us away again. */
  get connected(): boolean {
    return this.provider.wsconnected && (this.provider.synced || !this.failed);
  }

  connect(): void {
    this.provider.connect();
  }

  /** Leaves for good. */
  close(): void {
    window.removeEventListener('online', this.#tryNow);
    window.removeEventListener('offline', this.#tryNow);
    this.provider.destroy();
    this.provider.awareness.destroy();
  }

  /** The device's network came or went: a socket that hangs is no use, and one that still works is back at once. */
  readonly #tryNow = (): void => {
    if (!this.provider.shouldConnect) return;
    this.provider.disconnect();
    this.provider.wsUnsuccessfulReconnects = 0;
    this.provider.connect();
  };
}
