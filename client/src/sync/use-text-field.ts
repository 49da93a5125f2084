import { cardMap } from '@verbeterbord/shared/board/read.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCallback, type RefCallback } from 'react';
import { bindText } from './bind-text.ts';
import { useBoardSession } from './hooks.ts';
import type { TextElement } from './text-binding.ts';

/**
 * A ref for an uncontrolled `<input>` or `<textarea>` that binds it to a text of a card: `<textarea ref={useTextField('action', id, 'notes')} />`.
 * While it has the focus, others see who has the card in hand. A `textchange` event tells that others changed what it shows.
 */
export function useTextField(kind: CardKind, id: string, field: string): RefCallback<TextElement> {
  const session = useBoardSession();
  return useCallback<RefCallback<TextElement>>(
    (element) =>
      bindText(
        session,
        element,
        id,
        `${kind}:${id}:${field}`,
        field,
        cardMap(session.doc, kind, id)?.get(field),
      ),
    [session, kind, id, field],
  );
}
