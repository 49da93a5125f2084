import * as Y from 'yjs';
import { createMap } from './command.ts';
import { isRecord, type Field } from './fields.ts';
import { goalNumbers, lowestFree } from './goal-number.ts';
import { checkBoard, type Violation } from './invariants.ts';
import { cardMap } from './read.ts';
import { attemptFields, cardFields, roots } from './schema.ts';

/** Mending one thing may bring another to light (a new map wants an attempt), never more than so deep. */
const mostRounds = 5;

/**
 * Mends what `checkBoard` finds, in one transaction, and answers how many things. What people wrote is kept wherever it can
 * be read. Only the hub does this, with nobody else in the document: it makes nested types, which two must never do at once.
 * Equal boards are mended alike, and a second time nothing is left to mend.
 */
export function repair(doc: Y.Doc): number {
  let mended = 0;
  doc.transact(() => {
    for (let round = 0; round < mostRounds; round += 1) {
      const violations = checkBoard(doc);
      if (violations.length === 0) return;
      for (const violation of violations) mend(doc, violation);
      mended += violations.length;
    }
  }, 'repair');
  return mended;
}

function mend(doc: Y.Doc, { rule, kind, id, path }: Violation): void {
  const root = doc.getMap(roots[kind]);
  const card = cardMap(doc, kind, id);
  if (card === undefined) {
    const left = root.get(id);
    if (isRecord(left)) root.set(id, createMap(cardFields[kind], usable(cardFields[kind], left)));
    else root.delete(id);
    return;
  }
  const { map, fields, key } = follow(card, cardFields[kind], path);
  switch (rule) {
    case 'not-a-card':
      break;
    case 'unknown-field':
    case 'unusable-value':
    case 'unusable-entry':
      map.delete(key);
      break;
    case 'no-shared-text': {
      map.set(key, new Y.Text(fields[key]?.read(map.get(key)) as string));
      break;
    }
    case 'no-shared-map': {
      const left = map.get(key);
      map.set(key, new Y.Map(isRecord(left) ? entriesOf(fields[key], left) : []));
      break;
    }
    case 'no-attempt': {
      const created = cardFields.action.created.read(card.get('created'));
      const attempts = card.get('attempts') as Y.Map<unknown>;
      // the action's own id, so that every hub would make the same one
      attempts.set(id, createMap(attemptFields, { created }));
      break;
    }
    case 'done-elsewhere':
      card.set('done', null);
      break;
    case 'duplicate-number':
      card.set('number', lowestFree(goalNumbers(doc)));
      break;
  }
}

/** The map that a path ends in, the fields it should have, and the last key. */
function follow(
  card: Y.Map<unknown>,
  fields: Readonly<Record<string, Field<unknown>>>,
  path: readonly string[],
): { map: Y.Map<unknown>; fields: Readonly<Record<string, Field<unknown>>>; key: string } {
  let map = card;
  for (const step of path.slice(0, -1)) map = map.get(step) as Y.Map<unknown>;
  return { map, fields: path.length > 2 ? attemptFields : fields, key: path.at(-1) ?? '' };
}

/** What can be kept of a card that came as a plain object. */
function usable(
  fields: Readonly<Record<string, Field<unknown>>>,
  left: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [key, known] of Object.entries(fields)) {
    const stored = left[key];
    if (known.nested === 'text') values[key] = known.read(stored);
    else if (known.nested === 'map') values[key] = isRecord(stored) ? entriesOf(known, stored) : [];
    else if (stored !== undefined && known.accepts(stored)) values[key] = stored;
  }
  return values;
}

function entriesOf(
  known: Field<unknown> | undefined,
  left: Readonly<Record<string, unknown>>,
): [string, unknown][] {
  return Object.entries(left).filter(([key, stored]) => known?.acceptsEntry?.(key, stored) === true);
}
