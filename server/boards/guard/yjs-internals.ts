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

/**
 * Forgets where in these types an index was found last. Yjs does so itself after a transaction of somebody else; ours count as our
 * own, with everybody's edits in them, and a next edit by index would land beside its place.
 */
export function forgetIndexes(types: Iterable<Pick<SharedType, '_searchMarker'>>): void {
  for (const { _searchMarker: markers } of types) if (markers !== null) markers.length = 0;
}
