import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import { isId, type CommentId } from '../../ids.ts';
import { checkText } from '../check-text.ts';
import { write, type Command } from '../command.ts';
import { openComments, type CommentedCard } from '../open-comments.ts';
import { cardFields } from '../schema.ts';

export interface AddComment extends CommentedCard {
  readonly text: string;
  /** Chosen by who asks over the API, so that asking again can be told; a new one when absent or in use. */
  readonly comment?: CommentId | undefined;
}

/** Says something about a card. */
export const addComment: Command<AddComment, CommentId> = (doc, input, context) => {
  const comments = openComments(doc, input);
  if (!comments.ok) return comments;
  const text = checkText(input.text, textLimits.comment, 'required');
  if (!text.ok) return text;
  if (comments.value.size >= (cardFields[input.kind].comments.limit ?? 0)) return refuse('too-many');
  const { comment } = input;
  const free = comment !== undefined && isId(comment) && !comments.value.has(comment);
  const id = free ? comment : (context.newId() as CommentId);

  return write(doc, 'addComment', context, () => {
    comments.value.set(id, { by: context.by, at: context.now, text: text.value });
    return id;
  });
};
