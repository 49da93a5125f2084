import type { RingCounts } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './opened-row.module.css';

/** "4 van 12 klaar · 3 bezig · 1 vast", small. */
export function CountsLine({ counts }: { readonly counts: RingCounts }) {
  const words = useTeamOfTeamsText();
  const { todo, doing, done, stuck } = counts;
  const all = todo + doing + done;
  if (all === 0) return <p className={styles.counts}>{words.ambitions.noActions}</p>;
  return (
    <p className={styles.counts}>
      {words.ambitions.done(done, all)}
      {doing > 0 && ` · ${words.row.doing(doing)}`}
      {stuck > 0 && (
        <>
          {' · '}
          <b className={styles.red}>
            <Icon name="stop" />
            {words.ambitions.stuck(stuck)}
          </b>
        </>
      )}
    </p>
  );
}
