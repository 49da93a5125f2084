import type { newQuestionComment } from '@verbeterbord/shared/api/questions.ts';
import { findCard } from '@verbeterbord/shared/board/read.ts';
import { cardFields } from '@verbeterbord/shared/board/schema.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';
import { accept, refuse, type Result } from '@verbeterbord/shared/errors.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import type { z } from 'zod';
import type { QuestionRow } from '../../storage/team-of-teams/questions.ts';
import type { CommentDetail } from './errand-performers.ts';
import type { QuestionDeps } from './question-deps.ts';

export interface CommentQuestion extends z.infer<typeof newQuestionComment> {
  readonly question: QuestionRow;
  readonly by: PersonId;
}

/**
 * Says something on the card that a question is about, from either side; once, however often it is sent. The outbox brings it to
 * the board. Refuses `question-over`, and `not-found`, `archived` or `too-many` for a card that nobody can say anything on.
 */
export async function commentQuestion(
  deps: QuestionDeps,
  { id, text, question, by }: CommentQuestion,
): Promise<Result> {
  const { hub, questions, errands, events, now } = deps;
  const { board, cardKind: kind, card: cardId } = question;
  const said = await hub.read(board, (doc) => lookAt(doc, question, id));
  if (!said.ok) return said;
  if (said.value) return accept();
  const written = await deps.audit.together(async () => {
    const row = await questions.find(question.id);
    if (row === null || isSettled(row.state)) return refuse('question-over');
    if (await errands.waits('comment', id)) return accept();
    const detail: CommentDetail = { card: { kind, id: cardId }, text, by };
    await errands.add([{ board, kind: 'comment', object: id, detail }], toInstant(now()));
    return accept();
  });
  if (written.ok) events.emit('errandsWritten', { boards: [board] });
  return written;
}

/** True when it was said before. */
function lookAt(doc: Y.Doc, { cardKind, card: cardId }: QuestionRow, comment: string): Result<boolean> {
  const card = findCard(doc, cardKind, cardId);
  if (card === undefined) return refuse('not-found');
  if (card.comments.some(({ id }) => id === comment)) return accept(true);
  if (card.archived !== null) return refuse('archived');
  return card.comments.length < (cardFields[cardKind].comments.limit ?? 0)
    ? accept(false)
    : refuse('too-many');
}
