import { refuse } from '../../errors.ts';
import type { ActionId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface CarryOver {
  readonly action: ActionId;
  /** The cycle it goes along to. */
  readonly cycle: number;
}

/** Takes an unfinished action along to another cycle. Refuses `wrong-state` when it's done, in *later*, or in that cycle already. */
export const carryOver: Command<CarryOver> = (doc, { action, cycle }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  const fields = cardFields.action;
  if (cycle === null || !fields.cycle.accepts(cycle)) return refuse('invalid-value');
  const own = fields.cycle.read(open.value.get('cycle'));
  const { state } = fields.place.read(open.value.get('place'));
  if (state === 'done' || own === null || own === cycle) return refuse('wrong-state');
  const carried = fields.carried.read(open.value.get('carried')) + 1;
  if (!fields.carried.accepts(carried)) return refuse('too-many');
  return updateCard(doc, 'carryOver', context, open.value, { cycle, carried });
};
