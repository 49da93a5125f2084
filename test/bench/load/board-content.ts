import type { CommandContext } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { newId, type ActionId, type GoalId } from '@verbeterbord/shared/ids.ts';
import { toInstant } from '@verbeterbord/shared/time.ts';
import type * as Y from 'yjs';
import { must } from './must.ts';

/** Cards that go into one update: well within what a server takes at once. */
const cardsPerUpdate = 10;

/** Puts `cards` actions under a few goals on a board, through the commands that people use; ids in the order made. */
export function addCards(doc: Y.Doc, cards: number): readonly ActionId[] {
  const context: CommandContext = { by: null, now: toInstant(Date.now()), newId };
  const goals: GoalId[] = [];
  const actions: ActionId[] = [];
  for (let start = 0; start < cards; start += cardsPerUpdate) {
    doc.transact(() => {
      for (let index = start; index < Math.min(cards, start + cardsPerUpdate); index += 1) {
        if (index % 25 === 0)
          goals.push(must(addGoal(doc, { title: `Doel ${goals.length + 1}: sneller helder` }, context)));
        const input = {
          title: `Actie ${index + 1}: terugbellen binnen een dag`,
          notes: 'Wie belt, zegt wanneer er antwoord komt.',
          goal: goals.at(-1) ?? null,
          cycle: 1,
        };
        actions.push(must(addAction(doc, input, context)));
      }
    });
  }
  return actions;
}
