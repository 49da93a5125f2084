import type { OverviewRow } from '@verbeterbord/shared/api/overview.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { Link } from '../../ui/link.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { Fact } from './row-facts.ts';
import styles from './team-row.module.css';

/** The grey one, with a sign of its own: of a team that has no ambition yet. */
export const noPaint = 8;

interface PaintBlockProps {
  readonly row: OverviewRow;
  /** Where the block leads; null when there is nothing that I may open. */
  readonly href: string | null;
  readonly changed: readonly Fact[];
}

/** Which team, what it works towards, and whom one turns to: painted, edge to edge. */
export function PaintBlock({ row, href, changed }: PaintBlockProps) {
  const words = useTeamOfTeamsText().row;
  const [ambition, ...more] = row.ambitions;
  const paint = ambition?.paint ?? noPaint;
  const isNew = changed.includes('ambition') || changed.includes('name');
  return (
    <div className={styles.paint} data-paint={paint}>
      <Mark paint={paint} className={styles.mark} />
      <div className={styles.who} data-changed={isNew || undefined}>
        <h3 id={`team-${row.team}`}>
          {href === null ? (
            row.name
          ) : (
            <Link href={href} className={styles.link}>
              {row.name}
            </Link>
          )}
        </h3>
        <p className={styles.ambition}>
          {ambition?.title ?? (row.board === null ? words.noBoard : words.noAmbition)}
          {more.length > 0 && <span className={styles.more}> {words.moreAmbitions(more.length)}</span>}
        </p>
        <p className={styles.delegate}>
          {row.delegate === null ? words.noDelegate : words.delegate(row.delegate)}
        </p>
        {row.deputy !== null && <p className={styles.delegate}>{words.deputy(row.deputy)}</p>}
      </div>
    </div>
  );
}
