import { textLimits } from '../../domain/card.ts';
import type { GoalId, ObstacleId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { checkRoom } from '../check-room.ts';
import { checkText } from '../check-text.ts';
import { kindColumn } from '../columns.ts';
import { putCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';

export interface AddObstacle {
  readonly title: string;
  readonly notes?: string | undefined;
  readonly goal?: GoalId | null | undefined;
}

/** Posts something that the team can't solve alone, below the ideas and obstacles that hang there. */
export const addObstacle: Command<AddObstacle, ObstacleId> = (doc, input, context) => {
  const room = checkRoom(doc, 'obstacle');
  if (!room.ok) return room;
  const title = checkText(input.title, textLimits.title, 'required');
  if (!title.ok) return title;
  const notes = checkText(input.notes ?? '', textLimits.notes, 'optional');
  if (!notes.ok) return notes;
  const goal = checkReference(doc, 'goal', input.goal ?? null);
  if (!goal.ok) return goal;
  const { order } = findSpot(doc, kindColumn(doc, ['idea', 'obstacle']), null);
  const id = context.newId() as ObstacleId;

  return write(doc, 'addObstacle', context, () => {
    putCard(doc, 'obstacle', id, {
      created: { by: context.by, at: context.now },
      title: title.value,
      notes: notes.value,
      goal: input.goal,
      order,
    });
    return id;
  });
};
