import { lessonKey } from '@verbeterbord/shared/board/lists.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { useBoardSession } from './hooks.ts';

/** What the team learned in the cycle that it is closing, as it is written. */
export function useLesson(): string {
  const { view } = useBoardSession();
  const subscribe = useCallback((told: () => void) => view.subscribe(lessonKey, told), [view]);
  return useSyncExternalStore(subscribe, () => view.lesson);
}
