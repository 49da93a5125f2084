import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import * as Y from 'yjs';
import type { BoardSession } from './board-session.ts';
import { TextBinding, type TextElement } from './text-binding.ts';

const limits: Readonly<Record<string, number>> = {
  title: textLimits.title,
  indicatorName: textLimits.title,
  notes: textLimits.notes,
  why: textLimits.notes,
};

/** Ties an element to a text of a board for as long as it is on the screen; a ref callback answers this. */
export function bindText(
  session: BoardSession,
  element: TextElement | null,
  card: string,
  key: string,
  field: string,
  text: unknown,
): (() => void) | undefined {
  if (element === null) return undefined;
  if (!(text instanceof Y.Text)) {
    // a foreign client left something else here, or the card is gone: nothing to write in
    element.readOnly = true;
    return undefined;
  }
  const binding = new TextBinding(element, text, {
    key,
    limit: limits[field] ?? textLimits.sentence,
    required: field === 'title',
    onFocus: (focused) => session.setPresence({ holding: focused ? card : null }),
  });
  return () => binding.destroy();
}
