import * as Y from 'yjs';
import { accept, refuse } from '../../errors.ts';
import type { ActionId, PersonId } from '../../ids.ts';
import { openCard, write, type Command } from '../command.ts';

export interface UnassignOwner {
  readonly action: ActionId;
  readonly person: PersonId;
}

/** Takes somebody's name off an action; nothing happens when it isn't there. */
export const unassignOwner: Command<UnassignOwner> = (doc, { action, person }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  const owners = open.value.get('owners');
  if (!(owners instanceof Y.Map)) return refuse('damaged');
  if (!owners.has(person)) return accept();
  return write(doc, 'unassignOwner', context, () => owners.delete(person));
};
