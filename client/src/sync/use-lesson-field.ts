import { lessonRoot } from '@verbeterbord/shared/board/schema.ts';
import { useCallback, type RefCallback } from 'react';
import { bindText } from './bind-text.ts';
import { useBoardSession } from './hooks.ts';
import type { TextElement } from './text-binding.ts';

/** As `useTextField`, for what the team learned in the cycle that it is closing. Others see who holds `lesson`. */
export function useLessonField(): RefCallback<TextElement> {
  const session = useBoardSession();
  return useCallback<RefCallback<TextElement>>(
    (element) =>
      bindText(session, element, lessonRoot, lessonRoot, lessonRoot, session.doc.getText(lessonRoot)),
    [session],
  );
}
