import type { ServingAmbition } from '@verbeterbord/shared/api/overview.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useId, useState } from 'react';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Button } from '../../ui/button.tsx';
import { GoalActions } from './goal-actions.tsx';
import { GoalLine } from './goal-line.tsx';
import styles from './per-ambition.module.css';

interface ServingGoalProps {
  readonly goal: ServingAmbition['goals'][number];
  /** The board it is on, when I may look at that; null otherwise. */
  readonly board: BoardId | null;
  /** Of the overview. */
  readonly version: number;
}

/** A goal that serves: its actions can be looked at in place, by who may see its board. */
export function ServingGoal({ goal, board, version }: ServingGoalProps) {
  const words = useTeamOfTeamsText().ambitions;
  const [open, setOpen] = useState(false);
  const list = useId();
  const { todo, doing, done } = goal.counts;
  if (board === null || todo + doing + done === 0) return <GoalLine goal={goal} />;
  return (
    <GoalLine
      goal={goal}
      aside={
        <Button
          look="quiet"
          slim
          iconAfter={open ? 'up' : 'down'}
          className={styles.show}
          aria-expanded={open}
          aria-controls={open ? list : undefined}
          aria-label={words.actionsOf(goal.title)}
          onClick={() => setOpen(!open)}
        >
          {words.actions}
        </Button>
      }
    >
      {open ? (
        <div id={list}>
          <GoalActions board={board} goal={goal.id} version={version} />
        </div>
      ) : undefined}
    </GoalLine>
  );
}
