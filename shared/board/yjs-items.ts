/* oxlint-disable no-underscore-dangle -- the one place that looks inside Yjs' types: who wrote an item is told nowhere else */
import type * as Y from 'yjs';

/** The item that holds a key's value, or held it last; null when nothing was ever written there. */
export function currentItem(map: Y.Map<unknown>, key: string): Y.Item | null {
  return map._map.get(key) ?? null;
}

/** All items of a shared type: the current one of each key, and those of a text in order. Deleted ones too. */
export function* itemsOf(type: Y.Map<unknown> | Y.Text): Generator<Y.Item> {
  yield* type._map.values();
  for (let item = type._start; item !== null; item = item.right) yield item;
}

/** Whether a nested shared type is no longer in the document. */
export function isGone(type: Y.Map<unknown> | Y.Text): boolean {
  return type._item?.deleted === true;
}
