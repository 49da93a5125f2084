import type { ActionId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import type { RunningServer } from '../contenders/contender.ts';
import { waitUntil } from '../measure/wait.ts';
import { addCards } from './board-content.ts';
import { joinBoard, readBoard } from './client.ts';

export interface FilledBoard {
  readonly board: string;
  /** The board's content as one update, the same for everybody. */
  readonly base: Uint8Array;
  readonly actions: readonly ActionId[];
}

/** Makes a board with cards on it, over the wire, and waits until another client sees them all. */
export async function fillBoard(
  server: RunningServer,
  keeps: boolean,
  board: string,
  cards: number,
): Promise<FilledBoard> {
  const doc = new Y.Doc();
  if (!keeps) {
    const actions = addCards(doc, cards);
    return { board, base: Y.encodeStateAsUpdate(doc), actions };
  }
  const client = await joinBoard(server, board, 0);
  Y.applyUpdate(doc, await client.ready);
  doc.on('update', (update: Uint8Array) => client.socket.send(server.dialect.update(board, update)));
  const actions = addCards(doc, cards);
  const own = doc.store.clients.get(doc.clientID)?.length ?? 0;
  const whole = async (): Promise<boolean> => {
    const seen = await readBoard(server, board);
    return own === 0 || Y.decodeStateVector(Y.encodeStateVector(seen)).get(doc.clientID) === clockOf(doc);
  };
  if (!(await waitUntil(whole, 10_000)))
    throw new Error(`board not filled (socket: ${client.socket.closed ?? 'open'})`);
  client.socket.close();
  return { board, base: Y.encodeStateAsUpdate(doc), actions };
}

function clockOf(doc: Y.Doc): number {
  return Y.decodeStateVector(Y.encodeStateVector(doc)).get(doc.clientID) ?? 0;
}
