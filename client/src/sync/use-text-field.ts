import { cardMap } from '@verbeterbord/shared/board/read.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCallback, type RefCallback } from 'react';
import { bindText, type TextFieldProps } from './bind-text.ts';
import { useBoardSession } from './hooks.ts';
import type { TextElement } from './text-binding.ts';

/** Binds a field to a text of a card. While it has the focus, others see who has the card in hand. */
export function useTextField(kind: CardKind, id: string, field: string): TextFieldProps {
  const session = useBoardSession();
  const ref = useCallback<RefCallback<TextElement>>(
    (element) =>
      bindText(session, element, id, `${kind}:${id}:${field}`, field, cardMap(session.doc, kind, id)?.get(field)),
    [session, kind, id, field],
  );
  return { ref };
}
