import * as Y from 'yjs';
import type { Comment } from '../domain/card-base.ts';
import { accept, refuse, type Result } from '../errors.ts';
import type { PersonId } from '../ids.ts';
import { openCard } from './command.ts';
import { parseComment } from './fields.ts';
import { cardMap } from './read.ts';

/** A card that can be talked about. */
export interface CommentedCard {
  readonly kind: 'action' | 'idea' | 'obstacle' | 'success';
  readonly id: string;
}

/** The conversation on a card that can be edited. */
export function openComments(doc: Y.Doc, { kind, id }: CommentedCard): Result<Y.Map<unknown>> {
  const open = openCard(doc, kind, id);
  if (!open.ok) return open;
  const comments = open.value.get('comments');
  return comments instanceof Y.Map ? accept(comments as Y.Map<unknown>) : refuse('damaged');
}

/** The conversation on a card, in the bin or not. */
export function findComments(doc: Y.Doc, { kind, id }: CommentedCard): Result<Y.Map<unknown>> {
  const comments = cardMap(doc, kind, id)?.get('comments');
  return comments instanceof Y.Map ? accept(comments as Y.Map<unknown>) : refuse('not-found');
}

/** A comment that `by` wrote, and the conversation it stands in. Refuses `not-allowed` when it's somebody else's, or nobody's. */
export function openOwnComment(
  doc: Y.Doc,
  card: CommentedCard,
  id: string,
  by: PersonId | null,
): Result<{ readonly comments: Y.Map<unknown>; readonly said: Comment }> {
  const comments = openComments(doc, card);
  if (!comments.ok) return comments;
  const said = parseComment(id, comments.value.get(id));
  if (said === undefined) return refuse('not-found');
  return by !== null && said.by === by ? accept({ comments: comments.value, said }) : refuse('not-allowed');
}
