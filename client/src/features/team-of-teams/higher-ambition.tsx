import type { OverviewAmbition } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Mark } from '../../ui/mark.tsx';
import styles from './per-ambition.module.css';

interface HigherAmbitionProps {
  readonly ambition: OverviewAmbition;
  /** How many ambitions of teams serve it. */
  readonly served: number;
}

/** An ambition of the team itself, painted as on its own board. */
export function HigherAmbition({ ambition, served }: HigherAmbitionProps) {
  const words = useTeamOfTeamsText().ambitions;
  return (
    <div className={styles.higher} data-paint={ambition.paint}>
      <Mark paint={ambition.paint} className={styles.mark} />
      <div>
        <h3 id={`ambitie-${ambition.id}`}>{ambition.title}</h3>
        <p>
          {[
            ambition.horizon === null ? words.ours : words.oursFor(ambition.horizon),
            ...(served === 0 ? [] : [words.served(served)]),
          ].join(' · ')}
        </p>
      </div>
    </div>
  );
}
