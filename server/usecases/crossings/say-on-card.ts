import type { Command } from '@verbeterbord/shared/board/command.ts';
import { addComment } from '@verbeterbord/shared/board/commands/add-comment.ts';
import { openComments } from '@verbeterbord/shared/board/open-comments.ts';
import type { ReferableCard } from '@verbeterbord/shared/domain/reference.ts';
import { accept } from '@verbeterbord/shared/errors.ts';
import type { CommentId } from '@verbeterbord/shared/ids.ts';

export interface SayOnCard {
  readonly card: ReferableCard;
  readonly comment: CommentId;
  readonly text: string;
}

/** Says something on a card, once: with a comment of this id it says nothing again. */
export const sayOnCard: Command<SayOnCard, CommentId> = (doc, { card, comment, text }, context) => {
  const comments = openComments(doc, card);
  if (!comments.ok) return comments;
  if (comments.value.has(comment)) return accept(comment);
  return addComment(doc, { ...card, comment, text }, context);
};
