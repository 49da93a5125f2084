import * as Y from 'yjs';
import { isArchived } from './columns.ts';
import { cardFields, roots } from './schema.ts';

/** Numbers of the goals that aren't in the bin, without that of `except`. */
export function goalNumbers(doc: Y.Doc, except?: string): Set<number> {
  const taken = new Set<number>();
  for (const [id, stored] of doc.getMap(roots.goal).entries())
    if (id !== except && stored instanceof Y.Map && !isArchived(stored))
      taken.add(cardFields.goal.number.read(stored.get('number')));
  return taken;
}

/** The lowest number from 1 that isn't taken. */
export function lowestFree(taken: ReadonlySet<number>): number {
  let number = 1;
  while (taken.has(number)) number += 1;
  return number;
}
