import { roots } from '@verbeterbord/shared/board/schema.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { cardKinds } from '@verbeterbord/shared/domain/card.ts';
import * as Y from 'yjs';

/** A card that a transaction touched, and which of its fields; `whole` when it was put on the board. */
export interface ChangedCard {
  readonly kind: CardKind;
  readonly id: string;
  readonly fields: ReadonlySet<string>;
  readonly whole: boolean;
}

/** Whether a transaction changed more than letters in texts: most of them, with ten people typing, don't. */
export function touchesFields(transaction: Y.Transaction): boolean {
  for (const type of transaction.changed.keys()) if ((type as unknown) instanceof Y.Map) return true;
  return false;
}

/** What a transaction changed, by card: asked right after it. */
export function changedCards(doc: Y.Doc, transaction: Y.Transaction): ChangedCard[] {
  const found = new Map<string, { kind: CardKind; id: string; fields: Set<string>; whole: boolean }>();
  const cardOf = (kind: CardKind, id: string): { fields: Set<string>; whole: boolean } => {
    const key = `${kind}:${id}`;
    const card = found.get(key) ?? { kind, id, fields: new Set<string>(), whole: false };
    found.set(key, card);
    return card;
  };
  const kinds = new Map<unknown, CardKind>(cardKinds.map((kind) => [doc.getMap(roots[kind]), kind]));
  for (const [type, events] of transaction.changedParentTypes) {
    const kind = kinds.get(type);
    if (kind === undefined) continue;
    for (const event of events) {
      const [id, field] = event.path;
      const keys = [...event.keys.keys()];
      if (id === undefined) for (const made of keys) cardOf(kind, made).whole = true;
      else if (field !== undefined) cardOf(kind, String(id)).fields.add(String(field));
      else for (const key of keys) cardOf(kind, String(id)).fields.add(key);
    }
  }
  return [...found.values()];
}
