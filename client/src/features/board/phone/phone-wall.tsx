import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { Bunting } from '../../../ui/bunting.tsx';
import { useStore } from '../../../ui/use-store.ts';
import { Filters } from '../filters/filters.tsx';
import { NothingFound } from '../filters/nothing-found.tsx';
import { NoticedList } from '../rails/noticed-rail.tsx';
import { SuccessList } from '../rails/success-rail.tsx';
import { AddGoal } from '../wall/add-goal.tsx';
import { useHasLooseActions } from '../wall/goal-wall.tsx';
import { EmptyGoals } from '../wall/late-empty-goals.ts';
import { ViewSwitch } from '../wall/view-switch.tsx';
import { useWall } from '../wall/wall-controls.ts';
import { PhoneGoal } from './phone-goal.tsx';
import styles from './phone.module.css';

/** The wall on a phone: one part at a time, one goal at a time (phone-bar.tsx says which). */
export function PhoneWall() {
  const text = useText().board;
  const section = useStore(useWall().section);
  const noticed = useList(lists.noticed);
  const successes = useList(lists.successes);
  return (
    <>
      {section === 'goals' && <PhoneGoals />}
      {section === 'noticed' && (
        <section className={styles.section} aria-label={text.columns.noticed}>
          <h2>{text.columns.noticed}</h2>
          <NoticedList entries={noticed} sideBySide={false} />
        </section>
      )}
      {section === 'success' && (
        <section className={styles.section} aria-label={text.columns.success}>
          <h2>{text.columns.success}</h2>
          <Bunting />
          <SuccessList ids={successes} sideBySide={false} />
        </section>
      )}
    </>
  );
}

function PhoneGoals() {
  const goals = useList(lists.goals) as readonly GoalId[];
  const loose = useHasLooseActions();
  const lanes: readonly (GoalId | null)[] = loose ? [...goals, null] : goals;
  const [chosen, setChosen] = useState<GoalId | null | undefined>(undefined);
  // a goal that was put away meanwhile: the first one takes its place
  const at = Math.max(0, lanes.indexOf(chosen === undefined ? (lanes[0] ?? null) : chosen));
  const goal = lanes[at];
  if (goal === undefined)
    return (
      <div className={styles.section}>
        <EmptyGoals />
      </div>
    );
  return (
    <>
      <NothingFound />
      <PhoneGoal
        key={goal ?? ''}
        goal={goal}
        lanes={lanes}
        at={at}
        onStep={(step) => {
          setChosen(lanes[at + step]);
        }}
      />
      <div className={styles.below}>
        {at === lanes.length - 1 && <AddGoal />}
        <Filters />
        <ViewSwitch />
      </div>
    </>
  );
}
