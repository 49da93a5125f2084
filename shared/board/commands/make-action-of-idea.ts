import { refuse } from '../../errors.ts';
import type { ActionId, GoalId, IdeaId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { checkRoom } from '../check-room.ts';
import { laneColumn } from '../columns.ts';
import { openCard, putCard, write, type Command } from '../command.ts';
import { newAttempt } from '../new-attempt.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export interface MakeActionOfIdea {
  readonly idea: IdeaId;
  readonly goal: GoalId | null;
  /** Null is *later*. */
  readonly cycle: number | null;
}

/** Turns an idea into an action with its words, and writes on the idea what it became. Refuses `wrong-state` the second time. */
export const makeActionOfIdea: Command<MakeActionOfIdea, ActionId> = (doc, input, context) => {
  const open = openCard(doc, 'idea', input.idea);
  if (!open.ok) return open;
  const fields = cardFields.idea;
  if (fields.decision.read(open.value.get('decision'))?.value === 'action') return refuse('wrong-state');
  const room = checkRoom(doc, 'action');
  if (!room.ok) return room;
  const lane = checkReference(doc, 'goal', input.goal);
  if (!lane.ok) return lane;
  if (!cardFields.action.cycle.accepts(input.cycle)) return refuse('invalid-value');
  const title = fields.title.read(open.value.get('title'));
  if (title.trim() === '') return refuse('empty-text');
  const spot = findSpot(doc, laneColumn(doc, input.goal, 'todo'), null);
  const id = context.newId() as ActionId;
  const stamp = { by: context.by, at: context.now };

  return write(doc, 'makeActionOfIdea', context, (origin) => {
    spot.makeRoom(origin);
    putCard(doc, 'action', id, {
      created: stamp,
      title,
      notes: fields.notes.read(open.value.get('notes')),
      goal: input.goal,
      cycle: input.cycle,
      place: { state: 'todo', order: spot.order },
      attempts: [newAttempt(context, '')],
    });
    open.value.set('decision', { ...stamp, value: 'action', reason: '', action: id });
    return id;
  });
};
