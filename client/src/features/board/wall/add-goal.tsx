import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { GoalComposer } from '../goal/goal-composer.tsx';
import { useCanEditWall } from './can-edit.ts';
import styles from './wall.module.css';

/** The way to a new goal: below the goals, or in the place of the first one. */
export function AddGoal({ first = false }: { readonly first?: boolean }) {
  const text = useText().board.lane;
  const canEdit = useCanEditWall();
  const [open, setOpen] = useState(false);
  if (!canEdit) return null;
  if (first) return <GoalComposer first />;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <div className={styles.newGoal}>
      {open ? (
        <GoalComposer takeFocus onMade={close} onCancel={close} />
      ) : (
        <Button
          look="quiet"
          icon="plus"
          className={styles.addButton}
          onClick={() => {
            setOpen(true);
          }}
        >
          {text.newGoalLong}
        </Button>
      )}
    </div>
  );
}
