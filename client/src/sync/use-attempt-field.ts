import { cardMap } from '@verbeterbord/shared/board/read.ts';
import { useCallback, type RefCallback } from 'react';
import * as Y from 'yjs';
import { bindText } from './bind-text.ts';
import { useBoardSession } from './hooks.ts';
import type { TextElement } from './text-binding.ts';

/** As `useTextField`, for a text of one attempt of an action. */
export function useAttemptField(
  action: string,
  attempt: string,
  field: 'plan' | 'noticed',
): RefCallback<TextElement> {
  const session = useBoardSession();
  return useCallback<RefCallback<TextElement>>(
    (element) => {
      const attempts = cardMap(session.doc, 'action', action)?.get('attempts');
      const stored = attempts instanceof Y.Map ? (attempts.get(attempt) as unknown) : undefined;
      const text = stored instanceof Y.Map ? (stored.get(field) as unknown) : undefined;
      return bindText(session, element, action, `action:${action}:${attempt}:${field}`, field, text);
    },
    [session, action, attempt, field],
  );
}
