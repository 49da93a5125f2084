import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import type { AmbitionId, GoalId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { checkReference } from '../check-reference.ts';
import { checkRoom } from '../check-room.ts';
import { checkText } from '../check-text.ts';
import { kindColumn } from '../columns.ts';
import { putCard, write, type Command } from '../command.ts';
import { goalNumbers, lowestFree } from '../goal-number.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export interface AddGoal {
  readonly title: string;
  /** Waaraan zien we dat het gelukt is? */
  readonly sign?: string | undefined;
  readonly before?: Day | null | undefined;
  readonly ambition?: AmbitionId | null | undefined;
}

/** Opens a lane for a goal, below the others, with the lowest number that is free. */
export const addGoal: Command<AddGoal, GoalId> = (doc, input, context) => {
  const room = checkRoom(doc, 'goal');
  if (!room.ok) return room;
  const title = checkText(input.title, textLimits.title, 'required');
  if (!title.ok) return title;
  const sign = checkText(input.sign ?? '', textLimits.sentence, 'optional');
  if (!sign.ok) return sign;
  const { before = null, ambition = null } = input;
  if (!cardFields.goal.before.accepts(before)) return refuse('invalid-day');
  const serves = checkReference(doc, 'ambition', ambition);
  if (!serves.ok) return serves;
  const number = lowestFree(goalNumbers(doc));
  if (!cardFields.goal.number.accepts(number)) return refuse('too-many');
  const { order } = findSpot(doc, kindColumn(doc, ['goal']), null);
  const id = context.newId() as GoalId;

  return write(doc, 'addGoal', context, () => {
    putCard(doc, 'goal', id, {
      created: { by: context.by, at: context.now },
      title: title.value,
      sign: sign.value,
      before,
      ambition,
      number,
      order,
    });
    return id;
  });
};
