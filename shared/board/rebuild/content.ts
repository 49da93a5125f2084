import * as Y from 'yjs';
import type { CardKind } from '../../domain/card.ts';
import { cardKinds } from '../../domain/card.ts';
import { lessonRoot, roots } from '../schema.ts';

/**
 * What stands in a document, as plain values that outlive it. By shape and not by the schema: so that nothing is passed over,
 * a field of a later program neither.
 */
export type Content =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'map'; readonly entries: ReadonlyMap<string, Content> }
  | { readonly is: 'value'; readonly value: unknown };

export type MapContent = Extract<Content, { is: 'map' }>;

/** All cards of a board, by kind and id, and the texts that stand on no card. */
export interface BoardContent {
  readonly cards: ReadonlyMap<CardKind, MapContent>;
  readonly lesson: string;
}

export function contentOf(stored: unknown): Content {
  if (stored instanceof Y.Text) return { is: 'text', text: stored.toString() };
  if (stored instanceof Y.Map) return mapContent(stored as Y.Map<unknown>);
  return { is: 'value', value: stored };
}

function mapContent(stored: Y.Map<unknown>): MapContent {
  const entries = new Map<string, Content>();
  for (const [key, item] of stored.entries()) entries.set(key, contentOf(item));
  return { is: 'map', entries };
}

export function boardContent(doc: Y.Doc): BoardContent {
  return {
    cards: new Map(cardKinds.map((kind) => [kind, mapContent(doc.getMap(roots[kind]))])),
    lesson: doc.getText(lessonRoot).toString(),
  };
}

/** A copy of it that stands in no document yet: texts and maps as shared types, made together. */
export function storedFrom(content: Content): unknown {
  if (content.is === 'text') return new Y.Text(content.text);
  if (content.is === 'value') return content.value;
  return new Y.Map([...content.entries].map(([key, item]) => [key, storedFrom(item)]));
}
