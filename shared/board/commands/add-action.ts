import { actionStates, type ActionState } from '../../domain/action.ts';
import { textLimits } from '../../domain/card.ts';
import { accept, refuse } from '../../errors.ts';
import { isId, type ActionId, type GoalId, type PersonId } from '../../ids.ts';
import type { Day } from '../../time.ts';
import { checkReference } from '../check-reference.ts';
import { checkRoom } from '../check-room.ts';
import { checkText } from '../check-text.ts';
import { laneColumn } from '../columns.ts';
import { putCard, write, type Command } from '../command.ts';
import { newAttempt } from '../new-attempt.ts';
import { findSpot } from '../place-in-column.ts';
import { cardMap } from '../read.ts';
import { cardFields } from '../schema.ts';

export interface AddAction {
  /** Chosen by who asks over the API, so that asking again makes no second one: then the first is the answer. */
  readonly id?: ActionId | undefined;
  readonly title: string;
  /** Its lane; null is the lane without a goal. */
  readonly goal: GoalId | null;
  /** `todo` unless said otherwise. */
  readonly state?: ActionState | undefined;
  /** The cycle it is meant for; null is *later*. */
  readonly cycle: number | null;
  readonly owners?: readonly PersonId[] | undefined;
  readonly due?: Day | null | undefined;
  readonly notes?: string | undefined;
  /** What we are going to do: the plan of its first attempt. */
  readonly plan?: string | undefined;
  /** The action it comes to stand before; the end of the column when absent or gone. */
  readonly before?: ActionId | null | undefined;
}

/** Writes a new action on the board, with its first attempt. */
export const addAction: Command<AddAction, ActionId> = (doc, input, context) => {
  if (input.id !== undefined && cardMap(doc, 'action', input.id) !== undefined) return accept(input.id);
  const room = checkRoom(doc, 'action');
  if (!room.ok) return room;
  const title = checkText(input.title, textLimits.title, 'required');
  if (!title.ok) return title;
  const notes = checkText(input.notes ?? '', textLimits.notes, 'optional');
  if (!notes.ok) return notes;
  const plan = checkText(input.plan ?? '', textLimits.sentence, 'optional');
  if (!plan.ok) return plan;
  const { state = 'todo', owners = [], due = null, cycle, goal } = input;
  const lane = checkReference(doc, 'goal', goal);
  if (!lane.ok) return lane;
  if (!cardFields.action.due.accepts(due)) return refuse('invalid-day');
  if (!actionStates.includes(state) || !owners.every(isId) || !cardFields.action.cycle.accepts(cycle))
    return refuse('invalid-value');
  if (owners.length > (cardFields.action.owners.limit ?? 0)) return refuse('too-many');
  if (input.id !== undefined && !isId(input.id)) return refuse('invalid-value');
  const spot = findSpot(doc, laneColumn(doc, goal, state), input.before ?? null);
  const id = input.id ?? (context.newId() as ActionId);
  const stamp = { by: context.by, at: context.now };

  return write(doc, 'addAction', context, (origin) => {
    spot.makeRoom(origin);
    putCard(doc, 'action', id, {
      created: stamp,
      title: title.value,
      notes: notes.value,
      owners: owners.map((person) => [person, true]),
      goal,
      due,
      cycle,
      place: { state, order: spot.order },
      done: state === 'done' ? stamp : null,
      attempts: [newAttempt(context, plan.value)],
    });
    return id;
  });
};
