import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import { daysBetween } from '@verbeterbord/shared/time.ts';
import { useAdministrationText } from '../../../../i18n/administration.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { useToday } from '../../../../i18n/today.ts';
import { classNames } from '../../../../ui/class-names.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { Menu } from '../../../../ui/menu.tsx';
import { afterMenu } from '../../parts/after-menu.ts';
import type { CalendarQuestion } from './calendar-block.tsx';
import { StretchDays } from './stretch-days.tsx';
import styles from './calendar.module.css';

interface CalendarListProps {
  readonly coming: readonly CalendarStretch[];
  /** Left out for who may only read. */
  readonly onAsk?: ((question: CalendarQuestion) => void) | undefined;
}

/** The cycle that runs and those that come, with the holidays between them. */
export function CalendarList({ coming, onAsk }: CalendarListProps) {
  const words = useCycleText().calendar;
  const all = useAdministrationText();
  const today = useToday();
  return (
    <ol className={classNames(styles.list, onAsk !== undefined && styles.changeable)} aria-label={words.list}>
      {coming.map((stretch) => {
        const { number, start, end } = stretch;
        const name = number === null ? words.pause : words.round(number);
        const isNow = start <= today && today <= end;
        return (
          <li key={start} className={classNames(styles.stretch, number === null && styles.pause)}>
            <b>{name}</b>
            <StretchDays start={start} end={end} />
            <span className={styles.lasts}>
              {words.lasts(daysBetween(start, end) + 1)}
              {isNow && <span className={styles.now}>{words.now}</span>}
            </span>
            {onAsk !== undefined && number !== null && (
              <Menu
                label={all.moreFor(name)}
                groups={[
                  {
                    id: 'change',
                    items: [
                      {
                        id: 'length',
                        label: words.otherLength,
                        icon: 'clock',
                        onSelect: () =>
                          afterMenu(() => onAsk({ kind: 'length', cycle: { ...stretch, number } })),
                      },
                      // what runs can't be put off any more
                      ...(isNow
                        ? []
                        : [
                            {
                              id: 'pause',
                              label: words.holiday,
                              icon: 'sun' as const,
                              onSelect: () => afterMenu(() => onAsk({ kind: 'pause', before: stretch })),
                            },
                            {
                              id: 'rhythm',
                              label: words.rhythm,
                              icon: 'edit' as const,
                              onSelect: () => afterMenu(() => onAsk({ kind: 'rhythm', before: stretch })),
                            },
                          ]),
                    ],
                  },
                ]}
              >
                {(trigger) => <IconButton icon="more" label={all.moreFor(name)} {...trigger} />}
              </Menu>
            )}
          </li>
        );
      })}
    </ol>
  );
}
