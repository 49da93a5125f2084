import type { ActionId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import type { RunningServer } from '../contenders/contender.ts';
import { waitUntil } from '../measure/wait.ts';
import { addCards } from './board-content.ts';
import { joinBoard } from './client.ts';

export interface FilledBoard {
  readonly board: string;
  /** The board's content as one update, the same for everybody. */
  readonly base: Uint8Array;
  readonly actions: readonly ActionId[];
}

/** Puts cards on a board, over the wire, and waits until somebody else sees them all. */
export async function fillBoard(
  server: RunningServer,
  keeps: boolean,
  board: string,
  cards: number,
  who = 0,
): Promise<FilledBoard> {
  const doc = new Y.Doc();
  if (!keeps) {
    const actions = addCards(doc, cards);
    return { board, base: Y.encodeStateAsUpdate(doc), actions };
  }
  const writer = await joinBoard(server, board, who);
  const reader = await joinBoard(server, board, who + 1);
  const seen = new Y.Doc();
  Y.applyUpdate(doc, await writer.ready);
  Y.applyUpdate(seen, await reader.ready);
  reader.onContent = (update) => Y.applyUpdate(seen, update);
  doc.on('update', (update: Uint8Array) => writer.socket.send(server.dialect.update(board, update)));
  const actions = addCards(doc, cards);
  const own = (of: Y.Doc): number => Y.getState(of.store, doc.clientID);
  if (!(await waitUntil(() => own(seen) === own(doc), 20_000)))
    throw new Error(`board not filled (socket: ${writer.socket.closed ?? 'open'})`);
  writer.socket.close();
  reader.socket.close();
  return { board, base: Y.encodeStateAsUpdate(doc), actions };
}
