import type { ActionId } from '../../ids.ts';
import { openCard, type Command } from '../command.ts';
import { updateCard } from '../update-card.ts';

export interface ResolveStuck {
  readonly action: ActionId;
}

/** It goes on again. The reason stays written down until a next one takes its place. */
export const resolveStuck: Command<ResolveStuck> = (doc, { action }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  return updateCard(doc, 'resolveStuck', context, open.value, { stuck: null });
};
