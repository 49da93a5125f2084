import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useDeferredValue, useSyncExternalStore } from 'react';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { NothingFound } from '../filters/nothing-found.tsx';
import { NoticedRail } from '../rails/noticed-rail.tsx';
import { SuccessRail } from '../rails/success-rail.tsx';
import { AddGoal } from './add-goal.tsx';
import { ColumnHeads } from './column-heads.tsx';
import { Lane } from './lane.tsx';
import { EmptyGoals } from './late-empty-goals.ts';
import { useMedia } from './use-media.ts';
import styles from './wall.module.css';

/** Lanes that fit a laptop's screen. */
const lanesInSight = 2;

/** The wall by goal: one sentence from left to right, a lane for each goal. */
export function GoalWall() {
  const goals = useList(lists.goals) as readonly GoalId[];
  // what one sees first is painted first; the lanes below the fold follow in slices that let typing through
  const painted = useDeferredValue(goals, goals.slice(0, lanesInSight));
  const loose = useHasLooseActions();
  const actions = useList(lists.actions).length;
  const narrow = useMedia('(max-width: 1240px)');
  return (
    <div className={styles.wall}>
      <NoticedRail sideBySide={narrow} />
      <div>
        <ColumnHeads />
        <NothingFound />
        <div className={styles.lanes}>
          {painted.map((goal, index) => (
            <Lane key={goal} goal={goal} row={index + 1} teach={index === 0 && actions === 0} />
          ))}
          {loose && <Lane goal={null} row={goals.length + 1} teach={false} />}
          {goals.length === 0 && !loose && <EmptyGoals />}
        </div>
        {(goals.length > 0 || loose) && <AddGoal />}
      </div>
      <SuccessRail sideBySide={narrow} />
    </div>
  );
}

/** Whether there are actions without a goal: then they have a lane of their own, below. */
export function useHasLooseActions(): boolean {
  const { view } = useBoardSession();
  const keys = [
    lists.later(null),
    lists.earlier(null),
    ...actionStates.map((state) => lists.lane(null, state)),
  ];
  return useSyncExternalStore(
    (told) => {
      const off = keys.map((key) => view.subscribe(key, told));
      return () => {
        for (const stop of off) stop();
      };
    },
    () => keys.some((key) => view.list(key).length > 0),
  );
}
