import * as Y from 'yjs';
import type { RunningServer } from '../contenders/contender.ts';
import { LightSocket } from './socket.ts';

export interface Client {
  readonly socket: LightSocket;
  /** Called with every update, also that of the first answer; the bytes are valid only during the call. */
  onContent: ((update: Uint8Array, whole: boolean) => void) | null;
  /** The first whole answer has come, with these bytes; rejects when the connection goes before. */
  readonly ready: Promise<Uint8Array>;
}

/** Joins a board as a y-websocket client does: ask for everything, and offer nothing. `who` chooses the person. */
export async function joinBoard(server: RunningServer, board: string, who: number): Promise<Client> {
  const { dialect } = server;
  const socket = new LightSocket(server.address, dialect.path(board), server.headers(who));
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const client: Client = { socket, onContent: null, ready: promise };
  socket.onFrame = (payload) => {
    const heard = dialect.hear(payload);
    if (heard.kind === 'question') socket.send(dialect.nothingOfMine(board));
    if (heard.kind !== 'content') return;
    if (heard.whole) resolve(heard.update.slice());
    client.onContent?.(heard.update, heard.whole);
  };
  socket.onClosed = () => reject(new Error(`board closed with ${socket.closed}`));
  promise.catch(() => undefined);
  await socket.opened;
  for (const payload of dialect.greeting(board)) socket.send(payload);
  return client;
}

/** Reads a board once, in the first answer of the server. */
export async function readBoard(server: RunningServer, board: string, who = 0): Promise<Y.Doc> {
  const client = await joinBoard(server, board, who);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, await client.ready);
  client.socket.close();
  return doc;
}
