import type * as Y from 'yjs';
import { textLimits } from '../domain/card.ts';
import { refuse, type Result } from '../errors.ts';
import { isId, type CommentId } from '../ids.ts';
import { checkText } from './check-text.ts';
import { write, type CommandContext } from './command.ts';
import type { CommentedCard } from './open-comments.ts';
import { cardFields } from './schema.ts';

interface NewComment {
  readonly kind: CommentedCard['kind'];
  readonly text: string;
  readonly comment?: CommentId | undefined;
}

/** Adds one comment to a conversation, under its id where that is free. Refuses `too-many`, and a text that won't do. */
export function writeComment(
  doc: Y.Doc,
  comments: Y.Map<unknown>,
  { kind, text: said, comment }: NewComment,
  context: CommandContext,
): Result<CommentId> {
  const text = checkText(said, textLimits.comment, 'required');
  if (!text.ok) return text;
  if (comments.size >= (cardFields[kind].comments.limit ?? 0)) return refuse('too-many');
  const free = comment !== undefined && isId(comment) && !comments.has(comment);
  const id = free ? comment : (context.newId() as CommentId);

  return write(doc, 'addComment', context, () => {
    comments.set(id, { by: context.by, at: context.now, text: text.value });
    return id;
  });
}
