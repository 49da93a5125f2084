import type * as Y from 'yjs';
import { invariant } from '../assert.ts';
import type { BoardId } from '../ids.ts';
import { metaRoot, schemaVersion } from './schema.ts';

/** What the server says of a new document. */
export interface NewDocument {
  readonly board: BoardId;
  /** Generation of the document; 1 unless it was rebuilt. */
  readonly epoch?: number;
}

/** Writes the `meta` of a new board. Only the server does so, once, before anybody connects: two clients doing it would clash. */
export function initialiseBoard(doc: Y.Doc, { board, epoch = 1 }: NewDocument): void {
  const meta = doc.getMap(metaRoot);
  invariant(meta.size === 0, 'a board is initialised once');
  doc.transact(() => {
    meta.set('schema', schemaVersion);
    meta.set('board', board);
    meta.set('epoch', epoch);
  }, 'initialise');
}
