import type { Overview, OverviewAmbitions } from '@verbeterbord/shared/api/overview.ts';
import { useEffect, useMemo } from 'react';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { HigherAmbition } from './higher-ambition.tsx';
import { ServingAmbitions } from './serving-ambitions.tsx';
import styles from './per-ambition.module.css';

/** The overview read from above: per ambition of the team itself which ambitions, goals and actions below serve it. */
export function PerAmbition({ overview }: { readonly overview: Overview }) {
  const text = useText();
  const words = useTeamOfTeamsText();
  const { team, version, board, openBoards } = overview;
  const open = useMemo(() => new Set(openBoards), [openBoards]);
  const { answer, error, reload } = useAnswer<OverviewAmbitions>(`/teams/${team.id}/overview/ambitions`);
  useEffect(() => {
    if (version > 0) reload();
  }, [version, reload]);
  if (answer === undefined)
    return <p role="status">{error === undefined ? words.loading : errorText(error, text)}</p>;
  return (
    <div className={styles.ambitions}>
      {answer.ambitions.length === 0 && (
        <div className={styles.none}>
          <p>{words.ambitions.none}</p>
          {board !== null && openBoards.includes(board.id) && (
            <ButtonLink href={`/bord/${board.id}`}>{words.ambitions.toBoard}</ButtonLink>
          )}
        </div>
      )}
      {answer.ambitions.map(({ ambition, served }) => (
        <section key={ambition.id} className={styles.group} aria-labelledby={`ambitie-${ambition.id}`}>
          <HigherAmbition ambition={ambition} served={served.length} />
          {served.length === 0 ? (
            <div className={styles.nothing}>
              <Icon name="info" size={22} />
              <p>
                <b>{words.ambitions.nothing}</b> {words.ambitions.nothingHint}
              </p>
            </div>
          ) : (
            <ServingAmbitions ambitions={served} openBoards={open} version={version} />
          )}
        </section>
      ))}
      {answer.apart.length > 0 && (
        <section className={styles.group} aria-labelledby="los">
          <div className={styles.apart}>
            <h3 id="los">{words.ambitions.apart}</h3>
            <p>{words.ambitions.apartHint}</p>
          </div>
          <ServingAmbitions ambitions={answer.apart} openBoards={open} version={version} />
        </section>
      )}
    </div>
  );
}
