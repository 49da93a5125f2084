import { textLimits } from '../../domain/card.ts';
import { accept } from '../../errors.ts';
import { checkText } from '../check-text.ts';
import { write, type Command } from '../command.ts';
import { openOwnComment, type CommentedCard } from '../open-comments.ts';

export interface EditComment extends CommentedCard {
  readonly comment: string;
  readonly text: string;
}

/** Rewrites what one said oneself. Refuses `not-allowed` for what somebody else said. */
export const editComment: Command<EditComment> = (doc, input, context) => {
  const own = openOwnComment(doc, input, input.comment, context.by);
  if (!own.ok) return own;
  const text = checkText(input.text, textLimits.comment, 'required');
  if (!text.ok) return text;
  const { comments, said } = own.value;
  if (said.text === text.value) return accept();
  return write(doc, 'editComment', context, () => {
    comments.set(said.id, { by: said.by, at: said.at, text: text.value });
  });
};
