import { cardMap } from '@verbeterbord/shared/board/read.ts';
import { textLimits, type CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCallback, type RefCallback } from 'react';
import * as Y from 'yjs';
import type { BoardSession } from './board-session.ts';
import { useBoardSession } from './hooks.ts';
import { TextBinding, type TextElement } from './text-binding.ts';

/** Spread on an uncontrolled `<input>` or `<textarea>`: `<textarea {...useTextField('action', id, 'notes')} />`. */
export interface TextFieldProps {
  readonly ref: RefCallback<TextElement>;
}

const limits: Readonly<Record<string, number>> = {
  title: textLimits.title,
  indicatorName: textLimits.title,
  notes: textLimits.notes,
  why: textLimits.notes,
};

/** Binds a field to a text of a card. While it has the focus, others see who has the card in hand. */
export function useTextField(kind: CardKind, id: string, field: string): TextFieldProps {
  const session = useBoardSession();
  const ref = useCallback<RefCallback<TextElement>>(
    (element) =>
      bind(session, element, id, `${kind}:${id}:${field}`, field, cardMap(session.doc, kind, id)?.get(field)),
    [session, kind, id, field],
  );
  return { ref };
}

/** Binds a field to a text of one attempt of an action. */
export function useAttemptField(action: string, attempt: string, field: 'plan' | 'noticed'): TextFieldProps {
  const session = useBoardSession();
  const ref = useCallback<RefCallback<TextElement>>(
    (element) => {
      const attempts = cardMap(session.doc, 'action', action)?.get('attempts');
      const stored = attempts instanceof Y.Map ? (attempts.get(attempt) as unknown) : undefined;
      const text = stored instanceof Y.Map ? (stored.get(field) as unknown) : undefined;
      return bind(session, element, action, `action:${action}:${attempt}:${field}`, field, text);
    },
    [session, action, attempt, field],
  );
  return { ref };
}

function bind(
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
