import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { newId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { documentName, messageTypes, syncSteps, syncPath } from '@verbeterbord/shared/sync/protocol.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { readVarUint } from 'lib0/decoding';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { signInAs } from './board-writer.ts';

/** Somebody who adds one action after the other, each as soon as the one before is on disk. */
export interface Typist {
  /** Titles in the order of writing; the last may be under way. */
  readonly written: readonly string[];
  /** How many of them the server has said to be on disk. */
  readonly confirmed: number;
  /** Resolves when so many are confirmed. */
  reaches(count: number): Promise<void>;
  stop(): void;
}

/** Begins to type on a board, over the real socket, as an example person. */
export async function startTyping(url: string, board: string, person: string): Promise<Typist> {
  const cookie = await signInAs(url, person);
  let sent = 0;
  class CountingSocket extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers: { cookie, origin: url } });
    }

    override send(data: Uint8Array): void {
      if (data[0] === messageTypes.sync && data[1] !== syncSteps.step1) sent += 1;
      super.send(data);
    }
  }
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(
    url.replace('http', 'ws') + syncPath.replace(/\/$/, ''),
    documentName(board),
    doc,
    { WebSocketPolyfill: CountingSocket as never, disableBc: true, params: { saved: '1' } },
  );
  onTestFinished(() => provider.destroy());
  const written: string[] = [];
  let confirmed = 0;
  let stopped = false;
  const waiting: { readonly count: number; readonly resolve: () => void }[] = [];
  const next = (): void => {
    if (stopped) return;
    const title = `${person} ${written.length + 1}`;
    written.push(title);
    addAction(
      doc,
      { title, goal: null, cycle: null },
      { by: person as PersonId, now: toInstant(Date.now()), newId },
    );
  };
  provider.messageHandlers[messageTypes.saved] = (_encoder, decoder) => {
    if (readVarUint(decoder) < sent) return;
    confirmed = written.length;
    for (const { count, resolve } of waiting) if (confirmed >= count) resolve();
    // a turn of the event loop, so that the machine does other things too
    setImmediate(next);
  };
  provider.on('sync', (is: boolean) => {
    if (is && written.length === 0) next();
  });
  return {
    written,
    get confirmed() {
      return confirmed;
    },
    reaches: (count) =>
      confirmed >= count ? Promise.resolve() : new Promise((resolve) => waiting.push({ count, resolve })),
    stop: () => {
      stopped = true;
      provider.destroy();
    },
  };
}
