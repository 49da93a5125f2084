import type * as Y from 'yjs';

/** Where a caret stands after a change by others. `before`: an insertion right at the caret pushes it along. */
export function caretAfter(at: number, delta: Y.YTextEvent['delta'], before: boolean): number {
  let index = 0;
  let caret = at;
  for (const part of delta) {
    if (part.retain !== undefined) index += part.retain;
    else if (part.delete !== undefined) {
      if (index < caret) caret -= Math.min(part.delete, caret - index);
    } else if (typeof part.insert === 'string') {
      if (index < caret || (before && index === caret)) caret += part.insert.length;
      index += part.insert.length;
    }
  }
  return caret;
}
