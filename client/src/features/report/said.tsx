import type { ReportedAmbition } from '@verbeterbord/shared/api/reports.ts';
import { useReportText } from '../../i18n/report.ts';
import { Judgement } from '../../ui/judgement.tsx';
import styles from './report.module.css';

/** The team's own judgement, in its own words. */
export function Said({ ambition: { judgement, judgementNote } }: { readonly ambition: ReportedAmbition }) {
  const words = useReportText();
  return (
    <p className={styles.said}>
      {judgement === null ? (
        <span className={styles.soft}>{words.noJudgement}</span>
      ) : (
        <Judgement value={judgement} label={words.judgements[judgement]} />
      )}
      {judgementNote !== '' && <span>{judgementNote}</span>}
    </p>
  );
}
