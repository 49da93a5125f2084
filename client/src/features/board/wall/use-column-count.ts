import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useSyncExternalStore } from 'react';
import { useBoardSession, useList } from '../../../sync/hooks.ts';

/** How many cards hang in one column over all lanes. Renders only when the number changes. */
export function useColumnCount(state: ActionState): number {
  const { view } = useBoardSession();
  const goals = useList(lists.goals);
  const subscribe = useCallback(
    (told: () => void) => {
      const keys = [null, ...(goals as readonly GoalId[])].map((goal) => lists.lane(goal, state));
      const off = keys.map((key) => view.subscribe(key, told));
      return () => {
        for (const stop of off) stop();
      };
    },
    [view, goals, state],
  );
  return useSyncExternalStore(subscribe, () => {
    let count = view.list(lists.lane(null, state)).length;
    for (const goal of goals) count += view.list(lists.lane(goal as GoalId, state)).length;
    return count;
  });
}
