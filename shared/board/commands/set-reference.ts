import type * as Y from 'yjs';
import type { Reference } from '../../domain/reference.ts';
import { accept, refuse, type Result } from '../../errors.ts';
import { isId, type ReferenceId } from '../../ids.ts';
import { boundReference } from '../bound-reference.ts';
import { write, type Command } from '../command.ts';
import { isLive } from '../reference-placement.ts';
import { findReference, listReferences, parseReference } from '../references.ts';
import { mostReferences, referencesRoot } from '../schema.ts';

export interface SetReference {
  readonly id: ReferenceId;
  /** As it is to be shown from now on; null takes it off the board. */
  readonly reference: Reference | null;
}

/**
 * Shows something of another board on this one, or renews what it shows; only the server does. What stands there already is left as
 * it is, so that doing it again costs nothing. Long texts are cut (`boundReference`). On a full board the oldest that is over makes room. Refuses `invalid-value`, and
 * `too-many` when all of them are still under way.
 */
export const setReference: Command<SetReference> = (doc, { id, reference }, context) => {
  if (!isId(id)) return refuse('invalid-value');
  const root = doc.getMap(referencesRoot);
  if (reference === null) {
    if (!root.has(id)) return accept();
    return write(doc, 'setReference', context, () => root.delete(id));
  }
  const { id: named, ...given } = reference;
  if (named !== id || parseReference(id, given) === undefined) return refuse('invalid-value');
  const { id: _id, ...stored } = boundReference(reference);
  const shown = findReference(doc, id);
  if (shown !== undefined && canonical(shown) === canonical({ id, ...stored })) return accept();
  const room = roomFor(doc, id);
  if (!room.ok) return room;
  return write(doc, 'setReference', context, () => {
    for (const old of room.value) root.delete(old);
    root.set(id, stored);
  });
};

/** What has to go, so that there is room for one more. */
function roomFor(doc: Y.Doc, id: ReferenceId): Result<readonly string[]> {
  const root = doc.getMap(referencesRoot);
  if (root.has(id) || root.size < mostReferences) return accept([]);
  const over = listReferences(doc)
    .filter((reference) => !isLive(reference))
    .sort((a, b) => (lastMoment(a) < lastMoment(b) ? -1 : 1));
  const [oldest] = over;
  return oldest === undefined ? refuse('too-many') : accept([oldest.id]);
}

function lastMoment(reference: Reference): string {
  return reference.kind === 'dependency' ? reference.madeAt : reference.changedAt;
}

/** The same for two that say the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
