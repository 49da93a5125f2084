import { write, type Command } from '../command.ts';
import { openOwnComment, type CommentedCard } from '../open-comments.ts';

export interface RemoveComment extends CommentedCard {
  readonly comment: string;
}

/** Takes back what one said oneself. Refuses `not-allowed` for what somebody else said. */
export const removeComment: Command<RemoveComment> = (doc, input, context) => {
  const own = openOwnComment(doc, input, input.comment, context.by);
  if (!own.ok) return own;
  return write(doc, 'removeComment', context, () => own.value.comments.delete(input.comment));
};
