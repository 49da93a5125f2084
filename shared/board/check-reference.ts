import type * as Y from 'yjs';
import type { CardKind } from '../domain/card.ts';
import { accept, type Result } from '../errors.ts';
import { openCard } from './command.ts';

/** Whether a card may be pointed at: it's on the board and not in the bin. Null points at nothing, which is fine. */
export function checkReference(doc: Y.Doc, kind: CardKind, id: string | null): Result {
  if (id === null) return accept();
  const open = openCard(doc, kind, id);
  return open.ok ? accept() : open;
}
