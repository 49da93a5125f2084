import type { MyBoard } from '@verbeterbord/shared/api/actions.ts';
import { daysBetween, type Day } from '@verbeterbord/shared/time.ts';
import type { useMyActionsText } from '../../i18n/my-actions.ts';

interface CycleWords extends Pick<ReturnType<typeof useMyActionsText>, 'cycle' | 'daysLeft'> {
  /** As the board says that it is holiday, until and with this day. */
  readonly pause: (end: Day) => string;
}

/** "Ronde 23 · nog 3 dagen", or the holiday that it is on that board; empty without a calendar. */
export function cycleLine({ cycle, pause }: MyBoard, today: Day, words: CycleWords): string {
  if (cycle === null) return '';
  const name = words.cycle(cycle.number);
  // what was kept by an older program knows no holidays
  const holiday = (pause as MyBoard['pause'] | undefined) ?? null;
  if (holiday !== null && holiday.end >= today) return `${name} · ${words.pause(holiday.end)}`;
  const left = daysBetween(today, cycle.end);
  return left < 0 ? name : `${name} · ${words.daysLeft(left)}`;
}
