import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { stretchesFrom } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import { addChange, type NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import { addDays } from '@verbeterbord/shared/time.ts';
import { useAdministrationText } from '../../../../i18n/administration.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { useText } from '../../../../i18n/language.ts';
import { useToday } from '../../../../i18n/today.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { CalendarList } from './calendar-list.tsx';
import styles from './calendar.module.css';

interface CalendarPreviewProps extends Pick<TeamCalendar, 'plan' | 'closed'> {
  readonly change: NewCalendarChange;
}

/** What the cycles become by a change, or why it can't be: worked out here, as the server will. */
export function CalendarPreview({ plan, closed, change }: CalendarPreviewProps) {
  const words = useCycleText().calendar;
  const { codes } = useText();
  const refused: Readonly<Record<string, string>> = useAdministrationText().refused;
  const today = useToday();
  const changed = addChange(plan, change, 'preview', { today, closed });
  if (!changed.ok)
    return <Notice look="plain">{refused[changed.code] ?? codes.refusal[changed.code]}</Notice>;
  // from the cycle before what changes
  const from = change.kind === 'length' ? today : addDays(change.from, -1);
  return (
    <div className={styles.preview}>
      <h3>{words.preview}</h3>
      <CalendarList coming={stretchesFrom(changed.value.calendar, from, 3)} />
    </div>
  );
}
