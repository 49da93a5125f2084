import type * as Y from 'yjs';

/** The smallest edit that makes `next` out of `before`: at `index`, remove `remove` UTF-16 units and insert `insert`. */
export interface TextEdit {
  readonly index: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * Compares from both ends, so that what somebody else types elsewhere in the text stays untouched.
 * Never cuts a surrogate pair in two: Yjs would replace the halves by U+FFFD.
 */
export function textEdit(before: string, next: string): TextEdit | null {
  if (before === next) return null;
  const shortest = Math.min(before.length, next.length);
  let start = 0;
  while (start < shortest && before.charCodeAt(start) === next.charCodeAt(start)) start += 1;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let tail = 0;
  while (
    tail < shortest - start &&
    before.charCodeAt(before.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  )
    tail += 1;
  if (tail > 0 && isLowSurrogate(before.charCodeAt(before.length - tail))) tail -= 1;
  return {
    index: start,
    remove: before.length - start - tail,
    insert: next.slice(start, next.length - tail),
  };
}

/** Makes a shared text read `next` with the smallest edit. Only within a transaction. */
export function replaceText(text: Y.Text, next: string): void {
  const edit = textEdit(text.toString(), next);
  if (edit === null) return;
  if (edit.remove > 0) text.delete(edit.index, edit.remove);
  if (edit.insert !== '') text.insert(edit.index, edit.insert);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
