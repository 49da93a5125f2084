import { messageTypes } from '@verbeterbord/shared/sync/protocol.ts';
import { createDecoder, readVarUint } from 'lib0/decoding';

/** The server allows a socket 256 KB and 50 messages a second after a first lot; this stays well below both. */
const bytesPerSecond = 192 * 1024;
const framesPerSecond = 25;
/** So much work may go out ahead of that, in seconds of it: some 770 KB. */
const ahead = 4;

/**
 * Sends frames with content, in order. Normally at once; but a backlog goes frame by frame, the next one when the last is
 * on the server's disk and the server's allowance has room for it. What is written meanwhile waits behind it, as it may
 * build on what is still to go.
 */
export class PacedFrames {
  readonly #send: (frame: Uint8Array<ArrayBuffer>) => void;
  #waiting: Uint8Array<ArrayBuffer>[] = [];
  #sent = 0;
  #confirmed = 0;
  /** When everything sent so far has been earned, in milliseconds of `performance.now()`. */
  #earnedAt = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(send: (frame: Uint8Array<ArrayBuffer>) => void) {
    this.#send = send;
  }

  /** Several frames at once are a backlog. */
  push(...frames: readonly Uint8Array<ArrayBuffer>[]): void {
    if (frames.length === 1 && this.#waiting.length === 0) {
      for (const frame of frames) this.#sendNow(frame);
      return;
    }
    this.#waiting = [...this.#waiting, ...frames];
    this.#goOn();
  }

  /** Everything that the server says, for the confirmations in it. */
  hear(message: Uint8Array): void {
    if (message[0] !== messageTypes.saved) return;
    this.#confirmed = readVarUint(createDecoder(message.subarray(1)));
    this.#goOn();
  }

  /** The socket is gone. */
  stop(): void {
    this.#waiting = [];
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #goOn = (): void => {
    if (this.#timer !== null || this.#confirmed < this.#sent) return;
    const [frame] = this.#waiting;
    if (frame === undefined) return;
    const early = this.#earnedAt - ahead * 1_000 - performance.now();
    if (early > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#goOn();
      }, early);
      return;
    }
    this.#waiting = this.#waiting.slice(1);
    this.#sendNow(frame);
  };

  #sendNow(frame: Uint8Array<ArrayBuffer>): void {
    const takes = Math.max(1 / framesPerSecond, frame.length / bytesPerSecond) * 1_000;
    this.#earnedAt = Math.max(this.#earnedAt, performance.now()) + takes;
    this.#sent += 1;
    this.#send(frame);
  }
}
