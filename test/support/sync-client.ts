import type { Command } from '@verbeterbord/shared/board/command.ts';
import type { Result } from '@verbeterbord/shared/errors.ts';
import { asId, newId, type PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

/** Somebody with a browser on a board: the real y-websocket provider, on a document of their own. */
export interface SyncClient {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Counts of `saved` frames, as they came. */
  readonly saved: number[];
  /** The final close codes that the provider gave up on. */
  readonly closed: number[];
  /** Every close code. */
  readonly closes: number[];
  run<Input, Value>(command: Command<Input, Value>, input: Input): Value;
}

export interface SyncClientOptions {
  readonly role?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly doc?: Y.Doc;
  readonly connect?: boolean;
  /** Another socket than that of `ws`. */
  readonly socket?: typeof globalThis.WebSocket;
}

export function syncClient(
  url: string,
  board: string,
  name: string,
  options: SyncClientOptions = {},
): SyncClient {
  const doc = options.doc ?? new Y.Doc();
  const params = { as: name, ...(options.role !== undefined && { role: options.role }), ...options.params };
  const provider = new WebsocketProvider(url, `board:${board}`, doc, {
    params,
    disableBc: true,
    WebSocketPolyfill: options.socket ?? (WebSocket as unknown as typeof globalThis.WebSocket),
    maxBackoffTime: 200,
    connect: options.connect ?? true,
  });
  const saved: number[] = [];
  const closed: number[] = [];
  const closes: number[] = [];
  const readCount = (_encoder: unknown, decoder: { arr: Uint8Array; pos: number }): void => {
    let count = 0;
    let factor = 1;
    for (; decoder.pos < decoder.arr.length; factor *= 128) {
      const byte = decoder.arr[decoder.pos] as number;
      decoder.pos += 1;
      count += (byte & 127) * factor;
      if (byte < 128) break;
    }
    saved.push(count);
  };
  provider.messageHandlers[100] = readCount;
  provider.on('closed', ({ code }: { code: number }) => void closed.push(code));
  provider.on('connection-close', (event) => void (event !== null && closes.push(event.code)));
  onTestFinished(() => provider.destroy());
  return {
    name,
    doc,
    provider,
    saved,
    closed,
    closes,
    run: (command, input) =>
      must(command(doc, input, { by: asId<PersonId>(name), now: toInstant(Date.now()), newId })),
  };
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result.value;
}
