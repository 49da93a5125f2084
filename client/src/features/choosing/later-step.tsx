import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useChoosingText } from '../../i18n/choosing.ts';
import { useList } from '../../sync/hooks.ts';
import { Step } from '../../ui/step.tsx';
import { GoalPart } from './goal-part.tsx';
import styles from './choosing.module.css';

/** Step 2: per goal what waits in *later*, and something new. */
export function LaterStep({ cycle }: { readonly cycle: number }) {
  const { later: words } = useChoosingText();
  const goals = useList(lists.goals) as readonly GoalId[];
  const loose = useList(lists.later(null)).length;
  return (
    <Step number={2} title={words.title} state="open" aside={<p className={styles.soft}>{words.hint}</p>}>
      <div className={styles.goals}>
        {goals.map((goal) => (
          <GoalPart key={goal} goal={goal} cycle={cycle} />
        ))}
        {(loose > 0 || goals.length === 0) && <GoalPart goal={null} cycle={cycle} />}
      </div>
    </Step>
  );
}
