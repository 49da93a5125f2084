import * as Y from 'yjs';
import { accept, refuse } from '../../errors.ts';
import { isId, type ActionId, type PersonId } from '../../ids.ts';
import { openCard, write, type Command } from '../command.ts';
import { cardFields } from '../schema.ts';

export interface AssignOwner {
  readonly action: ActionId;
  readonly person: PersonId;
}

/** Puts somebody's name on an action; nothing happens when it's there already. */
export const assignOwner: Command<AssignOwner> = (doc, { action, person }, context) => {
  const open = openCard(doc, 'action', action);
  if (!open.ok) return open;
  if (!isId(person)) return refuse('invalid-value');
  const owners = open.value.get('owners');
  if (!(owners instanceof Y.Map)) return refuse('damaged');
  if (owners.get(person) === true) return accept();
  if (owners.size >= (cardFields.action.owners.limit ?? 0)) return refuse('too-many');
  return write(doc, 'assignOwner', context, () => void owners.set(person, true));
};
