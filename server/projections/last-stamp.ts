import { listCards } from '@verbeterbord/shared/board/read.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import type { Instant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';

/** When something last happened on a board, as far as its cards tell; for boards whose movement nobody followed. */
export function lastStamp(doc: Y.Doc): Instant | null {
  let last: Instant | null = null;
  const seen = (stamp: { readonly at: Instant } | null): void => {
    if (stamp !== null && (last === null || stamp.at > last)) last = stamp.at;
  };
  for (const kind of cardKinds) {
    for (const card of listCards(doc, kind)) {
      seen(card.created);
      seen(card.archived);
      if (card.kind === 'ambition') seen(card.judgement);
      if (card.kind === 'action') {
        seen(card.done);
        seen(card.stuck);
      }
      if ('comments' in card) for (const comment of card.comments) seen(comment);
    }
  }
  return last;
}
