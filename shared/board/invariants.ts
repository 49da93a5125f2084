import * as Y from 'yjs';
import { cardKinds, type CardKind, type CardRef } from '../domain/card.ts';
import { isId } from '../ids.ts';
import { isArchived } from './columns.ts';
import type { Field } from './fields.ts';
import { cardFields, roots } from './schema.ts';

/** What can be wrong with a board: valid edits whose merger isn't, and what a foreign client wrote. */
export const rules = [
  /** Something that is no shared map stands where a card should. */
  'not-a-card',
  'unknown-field',
  /** A text isn't there, or stands there as a plain string that two people can't type in. */
  'no-shared-text',
  /** Owners, comments, attempts or values aren't there as a shared map. */
  'no-shared-map',
  /** A value that the field can't hold; it reads as the default. */
  'unusable-value',
  'unusable-entry',
  /** An action without a try. */
  'no-attempt',
  /** The moment of finishing stands on an action that isn't done: somebody moved it while it was being finished. */
  'done-elsewhere',
  /** Two goals on the board with one number, and so one tape: added by two people at once. */
  'duplicate-number',
] as const;
export type Rule = (typeof rules)[number];

export interface Violation {
  readonly rule: Rule;
  readonly kind: CardKind;
  readonly id: string;
  /** Keys from the card to what is wrong; empty when it's the card itself. */
  readonly path: readonly string[];
}

/**
 * Everything that is wrong with a board, in an order that depends on the board alone. Reads only. With `only`, looks at
 * those cards alone, as one does after an edit: on a board that was sound before, that is all that can be wrong.
 */
export function checkBoard(doc: Y.Doc, only?: readonly CardRef[]): Violation[] {
  const violations: Violation[] = [];
  const check = (kind: CardKind, id: string, stored: unknown): void => {
    const report = (rule: Rule, ...path: string[]): void => void violations.push({ rule, kind, id, path });
    if (!(stored instanceof Y.Map)) report('not-a-card');
    else checkCard(kind, stored as Y.Map<unknown>, report);
  };
  if (only === undefined)
    for (const kind of cardKinds)
      for (const [id, stored] of sortedEntries(doc.getMap(roots[kind]))) check(kind, id, stored);
  else
    for (const { kind, id } of only) {
      const stored = doc.getMap(roots[kind]).get(id);
      if (stored !== undefined) check(kind, id, stored);
    }
  if (only === undefined || only.some(({ kind }) => kind === 'goal'))
    violations.push(...duplicateNumbers(doc));
  return violations;
}

type Report = (rule: Rule, ...path: string[]) => void;

function checkCard(kind: CardKind, card: Y.Map<unknown>, report: Report): void {
  checkFields(cardFields[kind], card, [], report);
  if (kind !== 'action') return;
  const attempts = card.get('attempts');
  if (attempts instanceof Y.Map && cardFields.action.attempts.read(attempts).length === 0)
    report('no-attempt');
  const { state } = cardFields.action.place.read(card.get('place'));
  if (state !== 'done' && cardFields.action.done.read(card.get('done')) !== null) report('done-elsewhere');
}

function checkFields(
  fields: Readonly<Record<string, Field<unknown>>>,
  map: Y.Map<unknown>,
  path: readonly string[],
  report: Report,
): void {
  for (const [key] of sortedEntries(map))
    if (!Object.hasOwn(fields, key)) report('unknown-field', ...path, key);
  for (const [key, known] of Object.entries(fields)) {
    const stored = map.get(key);
    if (known.nested === 'text') {
      // one that merging made too long is no damage: somebody will shorten it
      if (!(stored instanceof Y.Text)) report('no-shared-text', ...path, key);
    } else if (known.nested === 'map') {
      if (stored instanceof Y.Map) checkEntries(known, stored as Y.Map<unknown>, [...path, key], report);
      else report('no-shared-map', ...path, key);
    } else if (stored !== undefined && !known.accepts(stored)) report('unusable-value', ...path, key);
  }
}

function checkEntries(
  known: Field<unknown>,
  map: Y.Map<unknown>,
  path: readonly string[],
  report: Report,
): void {
  for (const [entry, stored] of sortedEntries(map)) {
    if (known.entryFields !== undefined && stored instanceof Y.Map && isId(entry))
      checkFields(known.entryFields, stored as Y.Map<unknown>, [...path, entry], report);
    else if (known.acceptsEntry?.(entry, stored) !== true) report('unusable-entry', ...path, entry);
  }
}

/** All but the oldest goal of each number. */
function duplicateNumbers(doc: Y.Doc): Violation[] {
  const goals = sortedEntries(doc.getMap(roots.goal)).flatMap(([id, stored]) => {
    if (!(stored instanceof Y.Map) || isArchived(stored)) return [];
    const created = cardFields.goal.created.read(stored.get('created'))?.at ?? '';
    return [{ id, created, number: cardFields.goal.number.read(stored.get('number')) }];
  });
  const taken = new Set<number>();
  return goals
    .sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id))
    .filter(({ number }) => taken.size === taken.add(number).size)
    .map(({ id }): Violation => ({ rule: 'duplicate-number', kind: 'goal', id, path: ['number'] }));
}

function sortedEntries(map: Y.Map<unknown>): [string, unknown][] {
  return [...map.entries()].sort(([a], [b]) => compare(a, b));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
