import { findCard } from '@verbeterbord/shared/board/read.ts';
import type { Comment } from '@verbeterbord/shared/domain/card-base.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import type * as Y from 'yjs';
import type { CardFacts } from './crossing-kind.ts';

/** How a card stands in the document; null when it isn't there. */
export function factsOf(doc: Y.Doc, { kind, id }: ReferableCard): CardFacts | null {
  const card = findCard(doc, kind, id);
  if (card === undefined) return null;
  const { title, archived, comments } = card;
  const ownStanding =
    card.kind === 'action' ? card.place.state : card.solved === null ? ('open' as const) : ('done' as const);
  return { title, standing: archived === null ? ownStanding : 'binned', comments: comments.length };
}

/** What is said about a card; nothing when it isn't there. */
export function commentsOn(doc: Y.Doc, { kind, id }: ReferableCard): readonly Comment[] {
  return findCard(doc, kind, id)?.comments ?? [];
}
