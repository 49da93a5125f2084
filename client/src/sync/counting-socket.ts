import { messageTypes, syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import { createDecoder, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeUint8, writeVarUint8Array } from 'lib0/encoding';
import type { SaveCount } from './save-count.ts';
import { splitUpdate } from './split-update.ts';

/** The server takes answers of at most 1 MB; a long time offline may have more to tell. Bytes. */
const mostInOneFrame = 512 * 1024;

/** The socket for one board's provider: it tells `count` of every content frame, because the server confirms them by number. */
export function countingSocket(count: SaveCount): typeof WebSocket {
  return class CountingSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      count.opened();
    }

    override send(data: Uint8Array<ArrayBuffer>): void {
      // both numbers are below 128, so each is one byte
      const isSync = data[0] === messageTypes.sync;
      if (isSync && data[1] === syncSteps.step2) {
        const answers = data.length <= mostInOneFrame ? [data] : severalAnswers(data);
        count.answering(answers.length);
        for (const answer of answers) super.send(answer);
        return;
      }
      if (isSync && data[1] === syncSteps.update && !count.updating()) return;
      super.send(data);
    }
  };
}

function severalAnswers(data: Uint8Array): Uint8Array<ArrayBuffer>[] {
  const update = readVarUint8Array(createDecoder(data.subarray(2)));
  return splitUpdate(update, mostInOneFrame).map((part) => {
    const encoder = createEncoder();
    writeUint8(encoder, messageTypes.sync);
    writeUint8(encoder, syncSteps.step2);
    writeVarUint8Array(encoder, part);
    return toUint8Array(encoder);
  });
}
