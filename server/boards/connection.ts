import type { Duplex } from 'node:stream';
import { closeCodes, type CloseReason } from '@verbeterbord/shared/sync/close-codes.ts';
import type { WebSocket } from 'ws';
import type { Limits } from './limits.ts';

/** What the hub needs of a socket. */
export interface Connection {
  /** Writes a frame made by `frameBinary`. Presence isn't written to somebody who reads too slowly. */
  write(frame: Buffer, presence: boolean): void;
  /** Reads what comes from now on. */
  listen(): void;
  close(reason: CloseReason): void;
}

/** A whole WebSocket frame around a payload, made once and written as it is to every socket (RFC 6455, 5.2: unmasked). */
export function frameBinary(payload: Uint8Array): Buffer {
  const { length } = payload;
  const header = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = 0x82;
  if (header === 2) {
    frame[1] = length;
  } else if (header === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeUInt32BE(0, 2);
    frame.writeUInt32BE(length, 6);
  }
  frame.set(payload, header);
  return frame;
}

/** A WebSocket whose frames are written to the socket under it: without compression that is all `ws` would do, per socket. */
export class SocketConnection implements Connection {
  readonly #webSocket: WebSocket;
  readonly #socket: Duplex;
  readonly #limits: Limits;
  isAlive = true;

  constructor(webSocket: WebSocket, socket: Duplex, limits: Limits) {
    this.#webSocket = webSocket;
    this.#socket = socket;
    this.#limits = limits;
    webSocket.pause();
    webSocket.on('pong', () => {
      this.isAlive = true;
    });
  }

  write(frame: Buffer, presence: boolean): void {
    if (this.#webSocket.readyState !== this.#webSocket.OPEN) return;
    const waiting = this.#socket.writableLength;
    if (waiting > this.#limits.stuckReader) {
      // a close frame would wait behind all the rest
      this.#webSocket.terminate();
      return;
    }
    if (presence && waiting > this.#limits.slowReader) return;
    this.#socket.write(frame);
  }

  listen(): void {
    this.#webSocket.resume();
  }

  close(reason: CloseReason): void {
    this.#webSocket.resume();
    this.#webSocket.close(closeCodes[reason], reason);
  }

  /** Asks for a sign of life; who gave none since the last time is gone. */
  ping(): void {
    if (!this.isAlive) {
      this.#webSocket.terminate();
      return;
    }
    this.isAlive = false;
    this.#webSocket.ping();
  }
}
