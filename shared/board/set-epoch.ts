import type * as Y from 'yjs';
import { metaRoot } from './schema.ts';

/**
 * Begins another generation of a document, so that copies of the former one aren't merged with it. Only the server does so, on a
 * board that nobody has open.
 */
export function setEpoch(doc: Y.Doc, epoch: number): void {
  doc.transact(() => doc.getMap(metaRoot).set('epoch', epoch), 'epoch');
}
