import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import * as Y from 'yjs';
import type { FreshRange } from '../guard/inspect-update.ts';
import type { Place, Places } from '../guard/places.ts';
import { currentItem, itemOf, type SharedType } from '../guard/yjs-internals.ts';

/** What one update did to one field: read within the transaction, before anything it removed is really gone. */
export interface Touch {
  readonly kind: CardKind;
  readonly card: string;
  /** Null: the card itself was made. */
  readonly field: string | null;
  /** Which entry of a map: a comment, an owner, an attempt. */
  readonly entry: string | null;
  /** Field of an entry with fields of its own. */
  readonly inner: string | null;
  readonly isText: boolean;
  /** Undefined when there was or is nothing, and for texts and maps. */
  readonly before: unknown;
  readonly after: unknown;
}

/** How far the removals of a transaction had come: how many ranges of each client. */
export type RemovalMark = ReadonlyMap<number, number>;

export function markRemovals(transaction: Y.Transaction): RemovalMark {
  const mark = new Map<number, number>();
  for (const [client, list] of transaction.deleteSet.clients) mark.set(client, list.length);
  return mark;
}

/** What was touched since: by the structs in `fresh`, and by removals after `mark`. */
export function collectTouches(
  transaction: Y.Transaction,
  places: Places,
  fresh: readonly FreshRange[],
  mark: RemovalMark,
): Touch[] {
  const touched = new Map<SharedType, Set<string | null>>();
  const note = (struct: Y.AbstractStruct): void => {
    if (!(struct instanceof Y.Item) || struct.parent === null) return;
    const parent = struct.parent as SharedType;
    const keys = touched.get(parent);
    if (keys === undefined) touched.set(parent, new Set([struct.parentSub]));
    else keys.add(struct.parentSub);
  };
  const { store } = transaction.doc;
  for (const { client, from, to } of fresh) eachStruct(store, client, from, to, note);
  for (const [client, list] of transaction.deleteSet.clients)
    for (let index = mark.get(client) ?? 0; index < list.length; index += 1) {
      const range = list[index];
      if (range !== undefined) eachStruct(store, client, range.clock, range.clock + range.len, note);
    }
  const isFresh = (id: Y.ID): boolean =>
    fresh.some(({ client, from, to }) => id.client === client && id.clock >= from && id.clock < to);
  return describe(touched, places, isFresh);
}

function eachStruct(
  store: Y.Doc['store'],
  client: number,
  from: number,
  to: number,
  body: (struct: Y.AbstractStruct) => void,
): void {
  const structs = store.clients.get(client);
  if (structs === undefined || from >= to) return;
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index] as Y.AbstractStruct;
    if (struct.id.clock >= to) return;
    body(struct);
  }
}

function describe(
  touched: ReadonlyMap<SharedType, ReadonlySet<string | null>>,
  places: Places,
  isFresh: (id: Y.ID) => boolean,
): Touch[] {
  const touches: Touch[] = [];
  for (const [type, keys] of touched) {
    if (itemOf(type)?.deleted === true) continue;
    const place = places.of(type);
    // the lesson is no card: it stands in the record of its cycle, and references in what was agreed between teams
    if (place === null || place.is === 'servers' || place.is === 'lesson') continue;
    for (const key of keys) {
      const touch = describeOne(place, type, key, isFresh);
      if (touch !== null) touches.push(touch);
    }
  }
  return touches;
}

function describeOne(
  place: Exclude<Place, { is: 'servers' | 'lesson' }>,
  type: SharedType,
  key: string | null,
  isFresh: (id: Y.ID) => boolean,
): Touch | null {
  const nothing = {
    field: null,
    entry: null,
    inner: null,
    isText: false,
    before: undefined,
    after: undefined,
  };
  if (place.is === 'text') {
    const { kind, card, entry, field } = place;
    const spot = entry === null ? { field } : { field: 'attempts', entry, inner: field };
    return { ...nothing, kind, card, ...spot, isText: true };
  }
  if (key === null) return null;
  if (place.is === 'root') return { ...nothing, kind: place.kind, card: key };
  const { kind, card } = place;
  const values = valuesOf(type, key, isFresh);
  if (place.is === 'entries') return { ...nothing, kind, card, field: place.field, entry: key, ...values };
  if (place.entry === null) return { ...nothing, kind, card, field: key, ...values };
  return { ...nothing, kind, card, field: 'attempts', entry: place.entry, inner: key, ...values };
}

/** The value under a key, and the one before this update. */
function valuesOf(
  type: SharedType,
  key: string,
  isFresh: (id: Y.ID) => boolean,
): { readonly before: unknown; readonly after: unknown } {
  const current = currentItem(type, key);
  let earlier: Y.Item | null | undefined = current;
  while (earlier && isFresh(earlier.id)) earlier = earlier.left;
  return { before: valueOf(earlier), after: current?.deleted === true ? undefined : valueOf(current) };
}

function valueOf(item: Y.Item | null | undefined): unknown {
  if (!item) return undefined;
  const { content } = item;
  if (content instanceof Y.ContentAny) return content.arr.at(-1) as unknown;
  return content instanceof Y.ContentType ? content.type : undefined;
}
