import { putCard } from '@verbeterbord/shared/board/command.ts';
import { initialiseBoard } from '@verbeterbord/shared/board/initialise.ts';
import { cardMap } from '@verbeterbord/shared/board/read.ts';
import { asId, newId, type BoardId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';
import { BoardDocument } from './board-document.ts';
import { collectOnce } from './memory.ts';

const board = asId<BoardId>('warm-up');
const cards = 100;
const authors = 6;
const rounds = 4;

/**
 * Loads and encodes a made-up board a few times, so that the engine has compiled that code before the first person after a
 * start opens one: they all come back at once, and it takes them half the time. Takes some 150 ms, touches nothing.
 */
export function warmUp(): void {
  const doc = new Y.Doc();
  initialiseBoard(doc, { board });
  const ids = Array.from({ length: cards }, () => newId());
  doc.transact(() => {
    for (const id of ids) putCard(doc, 'action', id, { title: 'Terugbellen', notes: 'Binnen een dag' });
  });
  for (let author = 0; author < authors; author += 1) {
    doc.clientID = author + 1;
    doc.transact(() => {
      for (const id of ids) {
        const title = cardMap(doc, 'action', id)?.get('title');
        if (title instanceof Y.Text) title.insert(author, 'e');
      }
    });
  }
  const snapshot = Y.encodeStateAsUpdateV2(doc);
  for (let round = 0; round < rounds; round += 1) {
    const loaded = new BoardDocument(
      { board, epoch: 1, snapshot, snapshotSeq: 1, updates: [], clients: new Map() },
      () => 0,
    );
    loaded.needsMending();
    Y.encodeStateAsUpdate(loaded.doc);
    loaded.doc.destroy();
  }
  doc.destroy();
  // what starting left behind: else it's collected in the middle of the first opening
  collectOnce();
}
