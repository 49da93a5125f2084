import { daysBetween, type Day } from '@verbeterbord/shared/time.ts';
import { useTeamOfTeamsText } from '../../i18n/team-of-teams.ts';
import { useToday } from '../../i18n/today.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './question-row.module.css';

/**
 * Before when an answer is wanted. Red says that today or tomorrow somebody still waits; a day that has passed is no red: it says how
 * long ago it was, and stands first.
 */
export function WantedDay({ before, pressing }: { readonly before: Day | null; readonly pressing: boolean }) {
  const words = useTeamOfTeamsText().questions;
  const format = useFormat();
  const today = useToday();
  if (before === null) return <p className={styles.when}>{words.noDay}</p>;
  const days = daysBetween(today, before);
  return (
    <p className={styles.when} data-now={(pressing && isNear(days)) || undefined}>
      <span>{words.before}</span>
      <b>
        <time dateTime={before}>{format.date(before)}</time>
      </b>
      <span>{inWords(days, words)}</span>
    </p>
  );
}

/** Today or tomorrow. */
export function isNear(days: number): boolean {
  return days === 0 || days === 1;
}

interface DayWords {
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly in: (days: number) => string;
  readonly ago: (days: number) => string;
}

function inWords(days: number, words: DayWords): string {
  if (days === 0) return words.today;
  if (days === 1) return words.tomorrow;
  if (days === -1) return words.yesterday;
  return days > 0 ? words.in(days) : words.ago(-days);
}
