import { addDays, weekday, type Day } from '@verbeterbord/shared/time.ts';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../i18n/language.ts';
import { useFormat } from '../i18n/use-format.ts';
import { IconButton } from './icon-button.tsx';
import { addMonths, weeksOf } from './month.ts';
import styles from './calendar.module.css';

interface CalendarProps {
  readonly label: string;
  readonly day: Day | null;
  readonly today: Day;
  readonly onChoose: (day: Day) => void;
  /** Escape. */
  readonly onClose: () => void;
}

/** Where a key goes from a day, as in any calendar for who has no mouse. */
const steps: Readonly<Record<string, (day: Day) => Day>> = {
  ArrowLeft: (day) => addDays(day, -1),
  ArrowRight: (day) => addDays(day, 1),
  ArrowUp: (day) => addDays(day, -7),
  ArrowDown: (day) => addDays(day, 7),
  Home: (day) => addDays(day, 1 - weekday(day)),
  End: (day) => addDays(day, 7 - weekday(day)),
  PageUp: (day) => addMonths(day, -1),
  PageDown: (day) => addMonths(day, 1),
};

/** A month to pick a day from. Arrows walk by day and week, Home and End to the ends of a week, Page Up and Down by month. */
export function Calendar({ label, day, today, onChoose, onClose }: CalendarProps) {
  const words = useText().ui.day;
  const format = useFormat();
  const [at, setAt] = useState(day ?? today);
  const box = useRef<HTMLDivElement>(null);
  const walked = useRef(true);
  const id = useId();
  const weeks = weeksOf(at);

  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    // the buttons beside the month's name keep the focus
    if (walked.current) box.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    walked.current = false;
  }, [at]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
      return;
    }
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof Element) || event.target.closest('table') === null)
      return;
    event.preventDefault();
    walked.current = true;
    setAt(step(at));
  };

  return (
    // keys come up from the days and buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div ref={box} className={styles.calendar} role="dialog" aria-label={label} onKeyDown={onKeyDown}>
      <div className={styles.head}>
        <IconButton icon="left" label={words.monthBefore} onClick={() => setAt(addMonths(at, -1))} />
        <p id={id} aria-live="polite">
          {format.month(at)}
        </p>
        <IconButton icon="right" label={words.monthAfter} onClick={() => setAt(addMonths(at, 1))} />
      </div>
      {/* the arrows walk in it, and a screen reader passes them on in a grid only */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table className={styles.month} role="grid" aria-labelledby={id}>
        <thead>
          <tr>
            {weeks[0]?.map((each) => (
              <th key={each} scope="col" abbr={format.weekday(each, 'long')}>
                {format.weekday(each, 'short')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((each) => (
                <td key={each}>
                  <button
                    type="button"
                    className={styles.day}
                    data-day={each}
                    data-beside={each.startsWith(at.slice(0, 7)) ? undefined : ''}
                    tabIndex={each === at ? 0 : -1}
                    aria-label={format.fullDay(each)}
                    aria-pressed={each === day}
                    aria-current={each === today ? 'date' : undefined}
                    onClick={() => {
                      onChoose(each);
                    }}
                  >
                    {Number(each.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
