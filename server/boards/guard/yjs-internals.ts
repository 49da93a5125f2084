/* oxlint-disable no-underscore-dangle -- the one place of the hub that looks inside Yjs' types: places and history are told nowhere else */
import type * as Y from 'yjs';

/** A shared type as Yjs keeps it. */
export type SharedType = Y.AbstractType<unknown>;

/** The item that holds a shared type; null for a root. */
export function itemOf(type: SharedType): Y.Item | null {
  return type._item;
}

/** The item that holds a key's value, or held it last. */
export function currentItem(type: SharedType, key: string): Y.Item | undefined {
  return type._map.get(key);
}

/** How many keys a map has or had. */
export function keysEver(type: SharedType): number {
  return type._map.size;
}
