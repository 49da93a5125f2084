import { cardMap } from '@verbeterbord/shared/board/read.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import * as Y from 'yjs';

/** What one person is going to type, as ready-made updates: one letter each, made by a real Yjs document with its own client id. */
export interface Script {
  readonly client: number;
  /** The clock of the first letter. */
  readonly firstClock: number;
  readonly updates: readonly Uint8Array[];
  /** When each was sent (performance.now()), and how many were: kept by whoever plays the script. */
  readonly sentAt: Float64Array;
  sent: number;
}

export interface TypedText {
  readonly action: ActionId;
  readonly field: 'title' | 'notes';
}

const letters = 'we bellen de inwoner eerst zelf op voordat er een brief de deur uit gaat ';

/**
 * Types `count` letters, `perText` in one text and then on in the next, at its end.
 * `base` is the board as everybody has it when the typing begins.
 */
export function typingScript(
  base: Uint8Array,
  texts: readonly TypedText[],
  count: number,
  perText: number,
): Script {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, base);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const open = texts.map(({ action, field }) => cardMap(doc, 'action', action)?.get(field));
  for (let index = 0; index < count; index += 1) {
    const text = open[Math.floor(index / perText) % open.length];
    if (!(text instanceof Y.Text)) throw new Error('no such text on the board');
    text.insert(text.length, letters[index % letters.length] ?? 'e');
  }
  return { client: doc.clientID, firstClock: 0, updates, sentAt: new Float64Array(count), sent: 0 };
}

/** The texts that one of `editors` people types in: every n-th card, so that each has cards of their own. */
export function ownTexts(
  actions: readonly ActionId[],
  editor: number,
  editors: number,
  field: TypedText['field'],
): readonly TypedText[] {
  return actions.filter((_, index) => index % editors === editor).map((action) => ({ action, field }));
}
