import type { ReportedTeam } from '@verbeterbord/shared/api/reports.ts';
import { useReportText } from '../../i18n/report.ts';
import { Measured } from './measured.tsx';
import { Said } from './said.tsx';
import styles from './report.module.css';

interface TeamReportProps {
  readonly report: ReportedTeam;
  /** Of the cycle, as the team above counts. */
  readonly number: number;
}

/** One team in a report: what it is after, its own judgement in words, its figures; or that there is nothing to tell, and why. */
export function TeamReport({ report, number }: TeamReportProps) {
  const words = useReportText();
  const { team, standing, ambitions, counts, now } = report;
  const figures: readonly (readonly [number, string])[] =
    counts !== null
      ? [
          [counts.done, words.counts.done],
          [counts.helped, words.counts.helped],
          [counts.carried, words.counts.carried],
          [counts.later, words.counts.later],
          [counts.stopped, words.counts.stopped],
        ]
      : now === null
        ? []
        : [
            [now.done, words.counts.done],
            [now.open, words.open],
            [now.stuck, words.stuck],
          ];
  // nothing carried over or stopped needs no figure; what is done always has one
  const shown = figures.filter(([count], index) => index === 0 || count > 0);
  return (
    <li className={styles.team}>
      <h3>{team.name}</h3>
      {standing === 'open' && <p className={styles.soft}>{words.notClosed}</p>}
      {standing === 'none' && <p className={styles.soft}>{words.noBoard}</p>}
      {report.number !== number && <p className={styles.soft}>{words.otherNumber(report.number)}</p>}
      {(standing === 'closed' || standing === 'running') && ambitions.length === 0 && (
        <p className={styles.soft}>{words.noAmbition}</p>
      )}
      {ambitions.map((ambition) => (
        <div key={ambition.id} className={styles.ambition}>
          <p className={styles.title}>{ambition.title}</p>
          <Said ambition={ambition} />
          <Measured indicator={ambition.indicator} />
        </div>
      ))}
      {shown.length > 0 && (
        <p className={styles.figures}>
          {shown.map(([count, word], index) => (
            <span key={word}>
              {index > 0 && ' · '}
              <b className="num">{count}</b> {word}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
