import { lists, type ListKey } from '@verbeterbord/shared/board/lists.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useEffect } from 'react';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { useWall } from './wall-controls.ts';

/** When cards come, go or change places (by whoever), they glide: called while the page still shows the old wall. */
export function useGlideOthers(): void {
  const { view } = useBoardSession();
  const wall = useWall();
  const goals = useList(lists.goals);
  useEffect(() => {
    const keys: ListKey[] = [lists.goals, lists.noticed, lists.successes];
    for (const goal of [null, ...(goals as readonly GoalId[])]) {
      keys.push(lists.later(goal), ...actionStates.map((state) => lists.lane(goal, state)));
    }
    const told = (): void => wall.glide?.before();
    const off = keys.map((key) => view.subscribe(key, told));
    return () => {
      for (const stop of off) stop();
    };
  }, [view, wall, goals]);
}
