import * as Y from 'yjs';
import type { Card, CardKind, Cards } from '../domain/card.ts';
import type { Reference } from '../domain/reference.ts';
import type { Field } from './fields.ts';
import { listReferences } from './references.ts';
import { cardFields, lessonField, lessonRoot, metaFields, metaRoot, roots } from './schema.ts';

/** One card as a frozen value. Tolerant: absent or unusable fields read as their default. */
export function readCard<Kind extends CardKind>(kind: Kind, id: string, stored: Y.Map<unknown>): Card<Kind> {
  const card: Record<string, unknown> = { kind, id };
  for (const [key, known] of Object.entries<Field<unknown>>(cardFields[kind]))
    card[key] = known.read(stored.get(key));
  return Object.freeze(card) as unknown as Card<Kind>;
}

/** The shared map of a card, or undefined when there is none or something else stands in its place. */
export function cardMap(doc: Y.Doc, kind: CardKind, id: string): Y.Map<unknown> | undefined {
  const stored = doc.getMap(roots[kind]).get(id);
  return stored instanceof Y.Map ? stored : undefined;
}

/** The card with this id, or undefined. Reads anew at every call: screens use the cached view. */
export function findCard<Kind extends CardKind>(doc: Y.Doc, kind: Kind, id: string): Card<Kind> | undefined {
  const stored = cardMap(doc, kind, id);
  return stored && readCard(kind, id, stored);
}

/** Some fields of the card with this id, or undefined: for who reads many cards and needs little of each. */
export function findFields<Kind extends CardKind, Key extends string & keyof Cards[Kind]>(
  doc: Y.Doc,
  kind: Kind,
  id: string,
  keys: readonly Key[],
): Pick<Cards[Kind], Key | 'id'> | undefined {
  const stored = cardMap(doc, kind, id);
  if (stored === undefined) return undefined;
  const fields: Readonly<Record<string, Field<unknown>>> = cardFields[kind];
  const found: Record<string, unknown> = { id };
  for (const key of keys) found[key] = fields[key]?.read(stored.get(key));
  return found as unknown as Pick<Cards[Kind], Key | 'id'>;
}

/** All cards of a kind, archived ones too, in no order. */
export function listCards<Kind extends CardKind>(doc: Y.Doc, kind: Kind): Card<Kind>[] {
  const cards: Card<Kind>[] = [];
  for (const [id, stored] of doc.getMap(roots[kind]).entries())
    if (stored instanceof Y.Map) cards.push(readCard(kind, id, stored));
  return cards;
}

/** What the server wrote about the document itself. */
export interface BoardMeta {
  readonly schema: number;
  readonly board: string | null;
  readonly epoch: number;
}

export function readMeta(doc: Y.Doc): BoardMeta {
  const meta = doc.getMap(metaRoot);
  return {
    schema: metaFields.schema.read(meta.get('schema')),
    board: metaFields.board.read(meta.get('board')),
    epoch: metaFields.epoch.read(meta.get('epoch')),
  };
}

/** A whole board as JSON: what the API answers, exports hold and tests compare. Cards by id, so that equal boards are equal text. */
export type BoardSnapshot = BoardMeta & {
  readonly [Kind in CardKind as (typeof roots)[Kind]]: readonly Cards[Kind][];
} & { readonly lesson: string; readonly references: readonly Reference[] };

/** What the team learned in the cycle that it is closing; empty when nobody wrote anything yet. */
export function readLesson(doc: Y.Doc): string {
  return lessonField.read(doc.getText(lessonRoot));
}

export function snapshot(doc: Y.Doc): BoardSnapshot {
  const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return {
    ...readMeta(doc),
    ambitions: listCards(doc, 'ambition').sort(byId),
    goals: listCards(doc, 'goal').sort(byId),
    actions: listCards(doc, 'action').sort(byId),
    ideas: listCards(doc, 'idea').sort(byId),
    obstacles: listCards(doc, 'obstacle').sort(byId),
    successes: listCards(doc, 'success').sort(byId),
    lesson: readLesson(doc),
    references: listReferences(doc),
  };
}
