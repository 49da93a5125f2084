import type { ServingAmbition } from '@verbeterbord/shared/api/overview.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Judgement } from '../../ui/judgement.tsx';
import { PaintedSign } from '../../ui/painted-sign.tsx';
import { CountsLine } from './counts-line.tsx';
import { ServingGoal } from './serving-goal.tsx';
import styles from './per-ambition.module.css';

interface ServingAmbitionsProps {
  readonly ambitions: readonly ServingAmbition[];
  /** Those boards that I may look at. */
  readonly openBoards: ReadonlySet<BoardId>;
  /** Of the overview. */
  readonly version: number;
}

/** Ambitions of teams, each with its goals and how their actions stand. */
export function ServingAmbitions({ ambitions, openBoards, version }: ServingAmbitionsProps) {
  const words = useTeamOfTeamsText();
  return (
    <ul className={styles.serving}>
      {ambitions.map((ambition) => (
        <li key={`${ambition.board} ${ambition.id}`} className={styles.paper}>
          <PaintedSign paint={ambition.paint} className={styles.sign} />
          <div className={styles.what}>
            <h4>{ambition.title}</h4>
            <p className={styles.team}>{ambition.team.name}</p>
            {ambition.judgement !== null && (
              <p className={styles.judged}>
                <Judgement value={ambition.judgement} label={words.row.judgement[ambition.judgement]} />
                {ambition.judgementNote !== '' && <span>{ambition.judgementNote}</span>}
              </p>
            )}
            <CountsLine counts={ambition.counts} />
          </div>
          {ambition.goals.length === 0 ? (
            <p className={styles.soft}>{words.ambitions.noGoals}</p>
          ) : (
            <ul className={styles.goals}>
              {ambition.goals.map((goal) => (
                <ServingGoal
                  key={goal.id}
                  goal={goal}
                  board={openBoards.has(ambition.board) ? ambition.board : null}
                  version={version}
                />
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
