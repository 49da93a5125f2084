import { textLimits } from '../../domain/card.ts';
import { refuse } from '../../errors.ts';
import type { ActionId, GoalId, SuccessId } from '../../ids.ts';
import { checkReference } from '../check-reference.ts';
import { checkRoom } from '../check-room.ts';
import { checkText } from '../check-text.ts';
import { kindColumn } from '../columns.ts';
import { putCard, write, type Command } from '../command.ts';
import { findSpot } from '../place-in-column.ts';
import { cardFields } from '../schema.ts';

export interface AddSuccess {
  readonly title: string;
  readonly notes?: string | undefined;
  readonly goal?: GoalId | null | undefined;
  /** The action that it came from. */
  readonly action?: ActionId | null | undefined;
  /** The cycle in which it's celebrated. */
  readonly cycle: number | null;
}

/** Hangs a success on the board, above the earlier ones. */
export const addSuccess: Command<AddSuccess, SuccessId> = (doc, input, context) => {
  const room = checkRoom(doc, 'success');
  if (!room.ok) return room;
  const title = checkText(input.title, textLimits.title, 'required');
  if (!title.ok) return title;
  const notes = checkText(input.notes ?? '', textLimits.notes, 'optional');
  if (!notes.ok) return notes;
  const goal = checkReference(doc, 'goal', input.goal ?? null);
  if (!goal.ok) return goal;
  const action = checkReference(doc, 'action', input.action ?? null);
  if (!action.ok) return action;
  if (!cardFields.success.cycle.accepts(input.cycle)) return refuse('invalid-value');
  const column = kindColumn(doc, ['success']);
  const spot = findSpot(doc, column, column[0]?.id ?? null);
  const id = context.newId() as SuccessId;

  return write(doc, 'addSuccess', context, (origin) => {
    spot.makeRoom(origin);
    putCard(doc, 'success', id, {
      created: { by: context.by, at: context.now },
      title: title.value,
      notes: notes.value,
      goal: input.goal,
      action: input.action,
      cycle: input.cycle,
      order: spot.order,
    });
    return id;
  });
};
