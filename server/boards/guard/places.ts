import type { Field } from '@verbeterbord/shared/board/fields.ts';
import {
  cardFields,
  lessonField,
  lessonRoot,
  metaRoot,
  referencesRoot,
  roots,
} from '@verbeterbord/shared/board/schema.ts';
import { cardKinds, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { isId } from '@verbeterbord/shared/ids.ts';
import type * as Y from 'yjs';
import { itemOf, type SharedType } from './yjs-internals.ts';

type Fields = Readonly<Record<string, Field<unknown>>>;

/** Where a shared type stands on the board. A place has one object, so places are compared by identity. */
export type Place =
  /** What the server alone writes: of the document itself, and of other boards. */
  | { readonly is: 'servers' }
  | { readonly is: 'root'; readonly kind: CardKind }
  /** A card, or (with `entry`) something in a card with fields of its own: an attempt. */
  | (Spot & { readonly is: 'fields'; readonly fields: Fields })
  | (Spot & { readonly is: 'entries'; readonly field: string; readonly rule: Field<unknown> })
  | (Spot & { readonly is: 'text'; readonly field: string; readonly limit: number })
  /** The text that belongs to no card. */
  | { readonly is: 'lesson'; readonly limit: number };

interface Spot {
  readonly kind: CardKind;
  readonly card: string;
  readonly entry: string | null;
}

/** What may come under a key of a place: a shared type, a value, or nothing. */
export type Slot =
  | { readonly holds: 'map' | 'text'; readonly place: Place }
  | { readonly holds: 'value'; accepts(value: unknown): boolean };

/** Names that mean something to every object in this language. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** What belongs under `key`; null when nothing does. */
export function slotOf(place: Place, key: string): Slot | null {
  if (forbidden.has(key)) return null;
  switch (place.is) {
    case 'servers':
    case 'text':
    case 'lesson':
      return null;
    case 'root':
      if (!isId(key)) return null;
      return {
        holds: 'map',
        place: { is: 'fields', kind: place.kind, card: key, entry: null, fields: cardFields[place.kind] },
      };
    case 'entries': {
      const { kind, card, rule } = place;
      if (rule.entryFields === undefined)
        return { holds: 'value', accepts: (value) => rule.acceptsEntry?.(key, value) === true };
      return isId(key)
        ? { holds: 'map', place: { is: 'fields', kind, card, entry: key, fields: rule.entryFields } }
        : null;
    }
    case 'fields': {
      const rule = Object.hasOwn(place.fields, key) ? place.fields[key] : undefined;
      if (rule === undefined) return null;
      const { kind, card, entry } = place;
      if (rule.nested === 'text')
        return {
          holds: 'text',
          place: { is: 'text', kind, card, entry, field: key, limit: rule.limit ?? 0 },
        };
      if (rule.nested === 'map')
        return { holds: 'map', place: { is: 'entries', kind, card, entry, field: key, rule } };
      return { holds: 'value', accepts: (value) => rule.accepts(value) };
    }
    default:
      return place satisfies never;
  }
}

/** The places of one document's types, worked out once for each. */
export class Places {
  readonly #places = new WeakMap<SharedType, Place | null>();
  readonly #roots = new Map<string, { readonly place: Place; readonly type: SharedType }>();

  /** Defines all roots of the document, so that nobody can make one of them something else. */
  constructor(doc: Y.Doc) {
    const define = (name: string, root: unknown, place: Place): void => {
      const type = root as SharedType;
      this.#places.set(type, place);
      this.#roots.set(name, { place, type });
    };
    for (const name of [metaRoot, referencesRoot]) define(name, doc.getMap(name), { is: 'servers' });
    for (const kind of cardKinds) define(roots[kind], doc.getMap(roots[kind]), { is: 'root', kind });
    define(lessonRoot, doc.getText(lessonRoot), { is: 'lesson', limit: lessonField.limit ?? 0 });
  }

  root(name: string): { readonly place: Place; readonly type: SharedType } | undefined {
    return this.#roots.get(name);
  }

  /** Null for a type that stands where our boards have none. */
  of(type: SharedType): Place | null {
    const known = this.#places.get(type);
    if (known !== undefined) return known;
    const place = this.#work(type);
    this.#places.set(type, place);
    return place;
  }

  #work(type: SharedType): Place | null {
    const item = itemOf(type);
    if (item?.parentSub == null) return null;
    const parent = this.of(item.parent as SharedType);
    const slot = parent && slotOf(parent, item.parentSub);
    return slot === null || slot.holds === 'value' ? null : slot.place;
  }
}
