import type { Reference } from '../../domain/reference.ts';
import { accept, refuse } from '../../errors.ts';
import { isId, type ReferenceId } from '../../ids.ts';
import { write, type Command } from '../command.ts';
import { findReference, parseReference } from '../references.ts';
import { referencesRoot } from '../schema.ts';

export interface SetReference {
  readonly id: ReferenceId;
  /** As it is to be shown from now on; null takes it off the board. */
  readonly reference: Reference | null;
}

/**
 * Shows something of another board on this one, or renews what it shows; only the server does. What stands there already is left as
 * it is, so that doing it again costs nothing. Refuses `invalid-value`.
 */
export const setReference: Command<SetReference> = (doc, { id, reference }, context) => {
  if (!isId(id)) return refuse('invalid-value');
  const root = doc.getMap(referencesRoot);
  if (reference === null) {
    if (!root.has(id)) return accept();
    return write(doc, 'set-reference', context, () => root.delete(id));
  }
  const { id: named, ...stored } = reference;
  if (named !== id || parseReference(id, stored) === undefined) return refuse('invalid-value');
  const shown = findReference(doc, id);
  if (shown !== undefined && canonical(shown) === canonical(reference)) return accept();
  return write(doc, 'set-reference', context, () => void root.set(id, stored));
};

/** The same for two that say the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
