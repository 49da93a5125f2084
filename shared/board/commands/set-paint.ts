import type { Paint } from '../../domain/ambition.ts';
import { refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface SetPaint {
  readonly ambition: AmbitionId;
  readonly paint: Paint;
}

/** Paints an ambition's banner. */
export const setPaint: Command<SetPaint> = (doc, { ambition, paint }, context) => {
  const open = openCard(doc, 'ambition', ambition);
  if (!open.ok) return open;
  if (!cardFields.ambition.paint.accepts(paint)) return refuse('invalid-value');
  return updateCard(doc, 'setPaint', context, open.value, { paint });
};
