import { messageTypes, syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import { createDecoder, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8, writeVarUint8Array } from 'lib0/encoding';
import { PacedFrames } from './paced-frames.ts';
import type { SaveCount } from './save-count.ts';
import { splitUpdate } from './split-update.ts';

/**
 * What one frame of an answer holds at most: a long time offline may have more to tell. The server lets so many structs
 * pass uncounted; of larger frames it allows few.
 */
const mostInOneFrame = { bytes: 64 * 1024, structs: 300 };

/**
 * The socket for one board's provider: it tells `count` of every content frame, because the server confirms them by number,
 * and sends a backlog no faster than the server takes it.
 */
export function countingSocket(count: SaveCount): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    readonly #content = new PacedFrames((frame) => super.send(frame));

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      count.opened();
      this.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (data instanceof ArrayBuffer) this.#content.hear(new Uint8Array(data));
      });
      this.addEventListener('close', () => this.#content.stop());
    }

    override close(code?: number, reason?: string): void {
      this.#content.stop();
      super.close(code, reason);
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      // both numbers are below 128, so each is one byte
      const isSync = data[0] === messageTypes.sync;
      if (isSync && data[1] === syncSteps.step2) {
        const answers = answersOf(data);
        count.answering(answers.length);
        this.#content.push(...answers);
      } else if (isSync && data[1] === syncSteps.update) {
        if (count.updating()) this.#content.push(data);
      } else super.send(data);
    }
  };
}

function answersOf(data: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>[] {
  const parts = splitUpdate(readVarUint8Array(createDecoder(data.subarray(2))), mostInOneFrame);
  if (parts.length === 1) return [data];
  return parts.map((part) => {
    const encoder = createEncoder();
    writeUint8(encoder, messageTypes.sync);
    writeUint8(encoder, syncSteps.step2);
    writeVarUint8Array(encoder, part);
    return toUint8Array(encoder);
  });
}
