import type { Overview } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useMe } from '../../sync/hooks.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import styles from './overview-page.module.css';

/** A team with nothing below it: what comes here, and where one goes meanwhile. */
export function NoTeams({ overview: { board, openBoards } }: { readonly overview: Overview }) {
  const words = useTeamOfTeamsText().empty;
  const { administrator } = useMe();
  return (
    <section className={styles.empty}>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div className={styles.ways}>
        {board !== null && openBoards.includes(board.id) && (
          <ButtonLink href={`/bord/${board.id}`} icon="columns">
            {words.board}
          </ButtonLink>
        )}
        {administrator && (
          <ButtonLink href="/beheer/teams" icon="people">
            {words.administration}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}
