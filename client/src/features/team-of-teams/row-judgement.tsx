import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Judgement } from '../../ui/judgement.tsx';
import { judgedAmbition, type Fact } from './row-facts.ts';
import styles from './team-row.module.css';

interface RowJudgementProps {
  readonly row: OverviewRow;
  readonly changed: readonly Fact[];
}

/** The team's own judgement with its sentence and day. */
export function RowJudgement({ row, changed }: RowJudgementProps) {
  const words = useTeamOfTeamsText().row;
  const format = useFormat();
  const judged = judgedAmbition(row);
  return (
    <div className={styles.judgement} data-changed={changed.includes('judgement') || undefined}>
      {judged?.judgement == null ? (
        <p className={styles.soft}>{words.noJudgement}</p>
      ) : (
        <>
          <p className={styles.judged}>
            <Judgement value={judged.judgement} label={words.judgement[judged.judgement]} />{' '}
            {judged.judgedOn !== null && (
              <time dateTime={judged.judgedOn} className={styles.soft}>
                {format.day(judged.judgedOn)}
              </time>
            )}
          </p>
          {judged !== row.ambitions[0] && <p className={styles.soft}>{judged.title}</p>}
          {judged.judgementNote !== '' && <p className={styles.note}>{judged.judgementNote}</p>}
        </>
      )}
    </div>
  );
}
