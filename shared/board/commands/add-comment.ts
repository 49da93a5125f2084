import type { CommentId } from '../../ids.ts';
import type { Command } from '../command.ts';
import { openComments, type CommentedCard } from '../open-comments.ts';
import { writeComment } from '../write-comment.ts';

export interface AddComment extends CommentedCard {
  readonly text: string;
  /** Chosen by who asks over the API, so that asking again can be told; a new one when absent or in use. */
  readonly comment?: CommentId | undefined;
}

/** Says something about a card. */
export const addComment: Command<AddComment, CommentId> = (doc, input, context) => {
  const comments = openComments(doc, input);
  return comments.ok ? writeComment(doc, comments.value, input, context) : comments;
};
