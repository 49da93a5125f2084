import type { Overview } from '@verbeterbord/shared/api/overview.ts';
import { daysBetween } from '@verbeterbord/shared/time.ts';
import { formatDate, formatPeriod } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useOverviewPlaces } from '../../i18n/overview-places.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useToday } from '../../i18n/today.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { SegmentedLinks } from '../../ui/segmented-links.tsx';
import styles from './overview-page.module.css';

/** The heading, the cycle that the teams share, and the ways from here. */
export function PageHead({ overview }: { readonly overview: Overview }) {
  const words = useTeamOfTeamsText();
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1>{words.title}</h1>
        <CycleFacts cycle={overview.cycle} />
      </div>
      {overview.rows.length > 0 && <Ways overview={overview} />}
    </header>
  );
}

/** To the team's own board, onto paper, to the report of this cycle and to the meeting. */
function Ways({ overview: { team, board, cycle, openBoards } }: { readonly overview: Overview }) {
  const words = useTeamOfTeamsText();
  const places = useOverviewPlaces();
  const href = `/team/${team.id}`;
  return (
    <div className={styles.ways}>
      {board !== null && openBoards.includes(board.id) && (
        <SegmentedLinks
          label={places.label}
          links={[
            { href: `${href}/overzicht`, label: places.overview, current: true },
            { href: `/bord/${board.id}`, label: places.board, current: false },
          ]}
        />
      )}
      <Button icon="print" className={styles.print} onClick={() => window.print()}>
        {words.print}
      </Button>
      {cycle !== null && (
        <ButtonLink href={`${href}/verslag/${cycle.number}`} icon="chart">
          {words.report}
        </ButtonLink>
      )}
      <ButtonLink href={`${href}/overleg`} look="go" icon="people">
        {words.meeting}
      </ButtonLink>
    </div>
  );
}

/** "Ronde 23 · 10 t/m 23 november · nog 3 dagen". */
function CycleFacts({ cycle }: { readonly cycle: Overview['cycle'] }) {
  const words = useTeamOfTeamsText();
  const language = useLanguage();
  const today = useToday();
  if (cycle === null) return <p className={styles.cycle}>{words.pause}</p>;
  const left = daysBetween(today, cycle.end);
  return (
    <p className={styles.cycle}>
      <b>{words.cycle(cycle.number)}</b> · {formatPeriod(cycle.start, cycle.end, words.through, language)} ·{' '}
      <b>
        {cycle.start > today
          ? words.begins(formatDate(cycle.start, today, language))
          : left < 0
            ? words.over
            : words.daysLeft(left)}
      </b>
    </p>
  );
}
