import type { OverviewSuccess } from '@verbeterbord/shared/api/overview.ts';
import { useState } from 'react';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Bunting } from '../../ui/bunting.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './below.module.css';

/** So many stand there at once; the others are one press away. */
const atOnce = 5;

/** What went well in this cycle, of all teams below. */
export function Successes({ successes }: { readonly successes: readonly OverviewSuccess[] }) {
  const words = useTeamOfTeamsText().successes;
  const [all, setAll] = useState(false);
  const shown = all ? successes : successes.slice(0, atOnce);
  return (
    <section aria-labelledby="successen">
      <div className={styles.head}>
        <h2 id="successen">
          {words.title} <span>{words.cycle}</span>
        </h2>
      </div>
      <Bunting />
      {successes.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.stack}>
          {shown.map(({ id, team, title }) => (
            <li key={id} className={styles.success}>
              <h3>{title}</h3>
              <p>{team.name}</p>
            </li>
          ))}
        </ul>
      )}
      {successes.length > shown.length && (
        <Button look="quiet" icon="down" onClick={() => setAll(true)}>
          {words.more(successes.length - shown.length)}
        </Button>
      )}
    </section>
  );
}
