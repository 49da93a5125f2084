import type { OverviewTeam } from '@verbeterbord/shared/api/overview.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { ReactNode } from 'react';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Tape } from '../../ui/tape.tsx';
import { CountsLine } from './counts-line.tsx';
import styles from './opened-row.module.css';

interface GoalLineProps {
  readonly goal: Pick<OverviewTeam['goals'][number], 'title' | 'number' | 'counts'> & {
    readonly before?: OverviewTeam['goals'][number]['before'];
  };
  /** At the end of the line, and below it. */
  readonly aside?: ReactNode;
  readonly children?: ReactNode;
}

/** A goal of a team with its tape and number, and how its actions stand. */
export function GoalLine({ goal, aside, children }: GoalLineProps) {
  const words = useTeamOfTeamsText().opened;
  const format = useFormat();
  return (
    <li className={styles.goal} data-goal={tapeOf(goal.number)}>
      <Tape className={styles.tape} />
      <div>
        <p>
          <b>{words.goal(goal.number)}</b> {goal.title}
          {goal.before != null && (
            <span className={styles.soft}> · {words.before(format.longDay(goal.before))}</span>
          )}
        </p>
        <CountsLine counts={goal.counts} />
      </div>
      {aside}
      {children !== undefined && <div className={styles.below}>{children}</div>}
    </li>
  );
}
