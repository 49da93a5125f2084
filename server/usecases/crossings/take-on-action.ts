import type { Command } from '@verbeterbord/shared/board/command.ts';
import { openCard } from '@verbeterbord/shared/board/command.ts';
import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import type { ActionId, GoalId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';

/** What comes of an offer that was accepted. */
export interface TakeOnAction {
  readonly id: ActionId;
  readonly title: string;
  readonly notes: string;
  readonly due: Day | null;
  readonly goal: GoalId | null;
  readonly cycle: number | null;
}

/** Makes the action, once. A goal that is gone since it was decided leaves it in the lane without one. Refuses `too-many`. */
export const takeOnAction: Command<TakeOnAction, ActionId> = (doc, { goal, ...action }, context) => {
  const lane = goal !== null && openCard(doc, 'goal', goal).ok ? goal : null;
  return addAction(doc, { ...action, goal: lane }, context);
};
