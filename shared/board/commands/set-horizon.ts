import { refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';
import { updateCard } from '../update-card.ts';

export interface SetHorizon {
  readonly ambition: AmbitionId;
  /** A year, 2000 to 2100; null for none. */
  readonly horizon: number | null;
}

/** Says which year an ambition looks at. */
export const setHorizon: Command<SetHorizon> = (doc, { ambition, horizon }, context) => {
  const open = openCard(doc, 'ambition', ambition);
  if (!open.ok) return open;
  if (!cardFields.ambition.horizon.accepts(horizon)) return refuse('invalid-value');
  return updateCard(doc, 'setHorizon', context, open.value, { horizon });
};
