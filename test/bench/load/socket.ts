import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * A WebSocket client that costs next to nothing: no masking at send time (frames are masked beforehand, see `clientFrame`),
 * no copies, and without a listener it only counts. Thousands of them must fit on one core beside the server that they measure.
 */
export class LightSocket {
  /** Data frames and their payload bytes received so far. */
  frames = 0;
  bytes = 0;
  /** Close code once the connection is gone; 1006 when it went without one. */
  closed: number | null = null;
  /** Gets each payload as a view that is valid only during the call. */
  onFrame: ((payload: Uint8Array) => void) | null = null;
  onClosed: (() => void) | null = null;
  readonly opened: Promise<void>;
  readonly #socket: Socket;
  #shaken = false;
  #rest: Buffer = Buffer.alloc(0);

  constructor(address: Address, path: string, headers: Readonly<Record<string, string>>) {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.opened = promise;
    const shared = sharedBuffer;
    this.#socket = connect({
      ...address,
      noDelay: true,
      onread: {
        buffer: shared,
        callback: (size: number) => {
          this.#read(shared.subarray(0, size), resolve, reject);
          return true;
        },
      },
    });
    this.#socket.on('connect', () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const key = randomBytes(16).toString('base64');
      this.#socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${address.host}:${address.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${key}\r\n${lines.join('')}\r\n`,
      );
    });
    this.#socket.on('error', reject);
    this.#socket.on('close', () => {
      this.closed ??= 1006;
      reject(new Error(`closed with ${this.closed}`));
      this.onClosed?.();
    });
    // a connection that nobody waits for may fail in silence: `closed` says it
    promise.catch(() => undefined);
  }

  /** Bytes that the kernel didn't take yet: the server is behind. */
  get waiting(): number {
    return this.#socket.writableLength;
  }

  /** Sends frames made by `clientFrame`, several at once if they come joined together. */
  write(frames: Uint8Array): void {
    if (this.closed === null) this.#socket.write(frames);
  }

  send(payload: Uint8Array): void {
    this.write(clientFrame(payload));
  }

  close(): void {
    if (this.closed === null) this.#socket.end(clientFrame(new Uint8Array([0x03, 0xe8]), 0x8));
  }

  #read(chunk: Buffer, resolve: () => void, reject: (error: Error) => void): void {
    let data = chunk;
    if (this.#rest.length > 0) data = Buffer.concat([this.#rest, chunk]);
    let at = 0;
    if (!this.#shaken) {
      const end = data.indexOf('\r\n\r\n');
      if (end !== -1) {
        const status = data.toString('latin1', 0, data.indexOf('\r\n'));
        if (!status.includes(' 101 ')) {
          reject(new Error(`upgrade refused: ${status}`));
          this.#socket.destroy();
          return;
        }
        this.#shaken = true;
        at = end + 4;
        resolve();
      }
    }
    if (this.#shaken) at = this.#readFrames(data, at);
    this.#rest = at === data.length ? empty : Buffer.from(data.subarray(at));
  }

  /** Handles all whole frames from `start`; answers where the first incomplete one begins. */
  #readFrames(data: Buffer, start: number): number {
    let at = start;
    while (data.length - at >= 2) {
      const first = data[at] ?? 0;
      let size = (data[at + 1] ?? 0) & 0x7f;
      let body = at + 2;
      if (size === 126) {
        if (data.length - at < 4) break;
        size = data.readUInt16BE(at + 2);
        body = at + 4;
      } else if (size === 127) {
        if (data.length - at < 10) break;
        size = Number(data.readBigUInt64BE(at + 2));
        body = at + 10;
      }
      if (data.length < body + size) break;
      at = body + size;
      if (first === 0x82) {
        this.frames += 1;
        this.bytes += size;
        if (this.onFrame !== null) this.onFrame(data.subarray(body, at));
      } else this.#control(first & 0x0f, data.subarray(body, at));
    }
    return at;
  }

  #control(opcode: number, payload: Buffer): void {
    if (opcode === 0x9) this.write(clientFrame(payload, 0xa));
    else if (opcode === 0x8) {
      this.closed = payload.length >= 2 ? payload.readUInt16BE(0) : 1005;
      this.#socket.end(clientFrame(payload.subarray(0, 2), 0x8));
    }
  }
}

const empty = Buffer.alloc(0);
/** One read buffer for all sockets: what isn't handled at once is copied. */
const sharedBuffer = Buffer.allocUnsafe(256 * 1024);

/** A payload as a masked frame from a client, ready to be written. */
export function clientFrame(payload: Uint8Array, opcode = 0x2): Buffer {
  const size = payload.length;
  const head = size < 126 ? 2 : size < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(head + 4 + size);
  frame[0] = 0x80 | opcode;
  frame[1] = 0x80 | (head === 2 ? size : head === 4 ? 126 : 127);
  if (head === 4) frame.writeUInt16BE(size, 2);
  if (head === 10) frame.writeBigUInt64BE(BigInt(size), 2);
  const mask = randomBytes(4);
  mask.copy(frame, head);
  for (let index = 0; index < size; index += 1)
    frame[head + 4 + index] = (payload[index] ?? 0) ^ (mask[index & 3] ?? 0);
  return frame;
}
