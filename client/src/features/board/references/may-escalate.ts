import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { BoardView } from '@verbeterbord/shared/board/view.ts';
import type { Card, CardKind } from '@verbeterbord/shared/domain/card.ts';
import { isSettled } from '@verbeterbord/shared/domain/question.ts';

/** Whether this card is something to ask the team above about: an obstacle in the way, or an action that is stuck. */
export function asksForHelp(card: Card): boolean {
  if (card.archived !== null) return false;
  return card.kind === 'obstacle' ? card.solved === null : card.kind === 'action' && card.stuck !== null;
}

/** The question about this card that isn't over; undefined when there is none. */
export function liveQuestion(view: BoardView, kind: CardKind, id: string): string | undefined {
  if (kind !== 'action' && kind !== 'obstacle') return undefined;
  return view.list(lists.referencesOf(kind, id)).find((each) => {
    const reference = view.reference(each);
    return reference?.kind === 'question' && !isSettled(reference.state);
  });
}
