import type { Command } from '@verbeterbord/shared/board/command.ts';
import { findComments } from '@verbeterbord/shared/board/open-comments.ts';
import { writeComment } from '@verbeterbord/shared/board/write-comment.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import type { CommentId } from '@verbeterbord/shared/ids.ts';

export interface SayOnCard {
  readonly card: ReferableCard;
  readonly comment: CommentId;
  readonly text: string;
}

/**
 * Says something on a card, once: with a comment of this id it says nothing again. Also on one that was put in the bin since it was
 * said: it stands there when the card is taken out.
 */
export const sayOnCard: Command<SayOnCard, CommentId> = (doc, { card, comment, text }, context) => {
  const comments = findComments(doc, card);
  if (!comments.ok) return comments;
  if (comments.value.has(comment)) return accept(comment);
  return writeComment(doc, comments.value, { kind: card.kind, comment, text }, context);
};
