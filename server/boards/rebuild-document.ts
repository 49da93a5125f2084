import { invariant } from '@verbeterbord/shared/assert.ts';
import { cardMap, findCard, snapshot } from '@verbeterbord/shared/board/read.ts';
import { rebuildBoard } from '@verbeterbord/shared/board/rebuild/rebuild-board.ts';
import { roots } from '@verbeterbord/shared/board/schema.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import * as Y from 'yjs';
import type { Replacement } from '../storage/boards/board-log.ts';
import type { BoardDocument } from './board-document.ts';
import type { Departure, DueDepartures } from './departure.ts';
import type { Limits } from './limits.ts';

const lastEpoch = 9_999_999;

/** What came of looking at a document: what to put in its place, null when it's well as it is, or why it can't be built anew. */
export type Rebuilt = Replacement | null | Error;

/**
 * Builds a board's document anew when cards are due to leave it, or when what Yjs keeps of its past outweighs what is on it.
 * `seq` is the last of the log that is in it.
 */
export function rebuildDocument(
  document: BoardDocument,
  due: DueDepartures,
  { tidy }: Limits,
  seq: number,
  now: number,
): Rebuilt {
  const { doc, board } = document;
  const listed = typeof due === 'function' ? due(doc, now) : due;
  const departing = listed.filter(({ kind, id }) => cardMap(doc, kind, id) !== undefined);
  if (departing.length === 0 && doc.store.clients.size < tidy.clients) return null;
  const epoch = document.epoch < lastEpoch ? document.epoch + 1 : 1;
  const rebuilt = rebuildBoard(doc, { epoch, without: departing });
  if (rebuilt === null) return new Error('it holds something of a shape that boards have none of');
  try {
    if (departing.length === 0 && !outweighs(doc, rebuilt, tidy)) return null;
    const bytes = Y.encodeStateAsUpdateV2(rebuilt);
    if (!readsAlike(bytes, doc, epoch, departing)) return new Error('it would read otherwise');
    return {
      board,
      from: { epoch: document.epoch, seq },
      epoch,
      snapshot: bytes,
      former: Y.encodeStateAsUpdateV2(doc),
      departing: departing.map(({ kind, id, number }) => {
        const card = findCard(doc, kind, id);
        invariant(card !== undefined, 'only cards that are there leave');
        return { kind, id: card.id, number, content: JSON.stringify(card) };
      }),
      at: toInstant(now),
    };
  } finally {
    rebuilt.destroy();
  }
}

/** Whether who joins gets so much more than is on the board that it's worth a new generation. */
function outweighs(doc: Y.Doc, rebuilt: Y.Doc, { times, least }: Limits['tidy']): boolean {
  const now = Y.encodeStateAsUpdate(doc).length;
  const anew = Y.encodeStateAsUpdate(rebuilt).length;
  return now > anew * times && now - anew > least;
}

/** Loads the bytes as they will be loaded, and compares [S4]. */
function readsAlike(bytes: Uint8Array, doc: Y.Doc, epoch: number, departing: readonly Departure[]): boolean {
  const again = new Y.Doc();
  try {
    Y.applyUpdateV2(again, bytes);
    const gone = new Set(departing.map(({ kind, id }) => `${roots[kind]} ${id}`));
    const before = Object.entries({ ...snapshot(doc), epoch }).map(([key, value]) => [
      key,
      Array.isArray(value)
        ? (value as readonly { readonly id: string }[]).filter(({ id }) => !gone.has(`${key} ${id}`))
        : value,
    ]);
    return JSON.stringify(Object.entries(snapshot(again))) === JSON.stringify(before);
  } finally {
    again.destroy();
  }
}
