import { generateNKeysBetween } from 'fractional-indexing';

/** Anything with a place in a column. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** By order, and by id where two people inserted at one gap and got the same key. */
export function compareOrdered(a: Ordered, b: Ordered): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What an insertion writes: the key of the new card, and new keys for equals that stood in its way. */
export interface Insertion {
  readonly order: string;
  readonly rekeyed: readonly Ordered[];
}

/**
 * Keys for inserting before the card at `index` of a sorted column (`index === column.length` is the end).
 *
 * Two cards inserted at one gap by two people share a key, and no key fits between equals
 * (fractional-indexing throws). Then the run of equals to the right is given new keys too.
 */
export function insertAt(column: readonly Ordered[], index: number): Insertion {
  const left = column[index - 1]?.order ?? null;
  let end = index;
  while (left !== null && end < column.length && (column[end] as Ordered).order <= left) end += 1;
  const right = column[end]?.order ?? null;
  const [order, ...rest] = generateNKeysBetween(left, right, 1 + end - index);
  return {
    order: order as string,
    rekeyed: rest.map((key, at) => ({ id: (column[index + at] as Ordered).id, order: key })),
  };
}

/** Keys for so many cards at the end of a sorted column, or at its beginning, in the order in which they come to hang. */
export function manyKeys(column: readonly Ordered[], where: 'end' | 'begin', count: number): string[] {
  return where === 'end'
    ? generateNKeysBetween(column.at(-1)?.order ?? null, null, count)
    : generateNKeysBetween(null, column[0]?.order ?? null, count);
}

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Whether `fractional-indexing` can insert beside this key; a foreign client may have written anything. */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 200) return false;
  for (const character of value) if (!digits.includes(character)) return false;
  try {
    generateNKeysBetween(value, null, 1);
    return true;
  } catch {
    return false;
  }
}

/** Where cards come that carry no usable key. */
export const defaultOrder = 'a0';
