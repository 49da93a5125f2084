import { useState, type ComponentProps, type ComponentType } from 'react';
import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { late } from '../../../ui/late.tsx';
import type { GoalComposer } from '../goal/goal-composer.tsx';
import { useCanEditWall } from './can-edit.ts';
import styles from './wall.module.css';

type LateProps = ComponentProps<typeof GoalComposer> & { readonly onClose: () => void };

const load = async (): Promise<ComponentType<LateProps>> =>
  (await import('../goal/goal-composer.tsx')).GoalComposer;
const LateGoalComposer = late(load);
/** Before the click, so that what one types next goes into the form. */
const fetchAhead = (): void => void load().catch(() => undefined);
const nothing = (): void => undefined;

/** The way to a new goal: below the goals, or in the place of the first one. */
export function AddGoal({ first = false }: { readonly first?: boolean }) {
  const text = useText().board.lane;
  const canEdit = useCanEditWall();
  const [open, setOpen] = useState(false);
  if (!canEdit) return null;
  if (first) return <LateGoalComposer first onClose={nothing} />;
  const close = (): void => {
    setOpen(false);
  };
  return (
    <div className={styles.newGoal}>
      {open ? (
        <LateGoalComposer takeFocus onMade={close} onCancel={close} onClose={close} />
      ) : (
        <Button
          look="quiet"
          icon="plus"
          className={styles.addButton}
          onPointerEnter={fetchAhead}
          onFocus={fetchAhead}
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
