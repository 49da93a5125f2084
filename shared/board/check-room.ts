import type * as Y from 'yjs';
import type { CardKind } from '../domain/card.ts';
import { accept, refuse, type Result } from '../errors.ts';
import { mostCards, roots } from './schema.ts';

/** Refuses `too-many` when the board is full of this kind of card, the bin included. */
export function checkRoom(doc: Y.Doc, kind: CardKind): Result {
  return doc.getMap(roots[kind]).size >= mostCards ? refuse('too-many') : accept();
}
