import { messageTypes, syncSteps } from '@verbeterbord/shared/sync/protocol.ts';
import type { SaveCount } from './save-count.ts';

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
      if (isSync && data[1] === syncSteps.step2) count.answering();
      if (isSync && data[1] === syncSteps.update && !count.updating()) return;
      super.send(data);
    }
  };
}
