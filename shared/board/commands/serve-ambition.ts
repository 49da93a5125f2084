import type { HigherAmbition } from '../../domain/ambition.ts';
import { accept, refuse } from '../../errors.ts';
import type { AmbitionId } from '../../ids.ts';
import { openCard, write, type Command } from '../command.ts';
import { readMeta } from '../read.ts';
import { cardFields } from '../schema.ts';

export interface ServeAmbition {
  readonly ambition: AmbitionId;
  /** Null: it serves none. */
  readonly serves: HigherAmbition | null;
}

/**
 * Says which ambition of a team above this one serves. Whether it is there, and above, only who sees both boards can tell; one of
 * this very board is refused (`invalid-value`).
 */
export const serveAmbition: Command<ServeAmbition> = (doc, { ambition, serves }, context) => {
  const open = openCard(doc, 'ambition', ambition);
  if (!open.ok) return open;
  const field = cardFields.ambition.serves;
  if (!field.accepts(serves)) return refuse('invalid-value');
  if (serves !== null && serves.board === readMeta(doc).board) return refuse('invalid-value');
  const before = field.read(open.value.get('serves'));
  if (before?.board === serves?.board && before?.ambition === serves?.ambition) return accept();
  return write(doc, 'serveAmbition', context, () => {
    // as a plain value of its own: who calls may hand over anything that has these two
    open.value.set('serves', serves && { board: serves.board, ambition: serves.ambition });
  });
};
