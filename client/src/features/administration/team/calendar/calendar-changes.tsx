import type { CalendarChange, CalendarPlan } from '@verbeterbord/shared/domain/calendar-plan.ts';
import { takeBack } from '@verbeterbord/shared/domain/change-calendar.ts';
import { useTask } from '../../../../api/use-task.ts';
import { useCycleText, type CycleText } from '../../../../i18n/cycle.ts';
import { useToday } from '../../../../i18n/today.ts';
import { useFormat, type Formats } from '../../../../i18n/use-format.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import { useAdministrationRefusal } from '../../parts/use-administration-refusal.ts';
import styles from './calendar.module.css';

interface CalendarChangesProps {
  readonly plan: CalendarPlan;
  readonly closed: number | null;
  readonly onTakeBack: (id: string) => Promise<void>;
}

/** What was changed and can still be taken back: what is over stays as it was. */
export function CalendarChanges({ plan, closed, onTakeBack }: CalendarChangesProps) {
  const words = useCycleText().calendar;
  const format = useFormat();
  const today = useToday();
  const task = useTask(useAdministrationRefusal());
  const open = plan.changes.filter(({ id }) => takeBack(plan, id, { today, closed }).ok);
  if (open.length === 0 && task.failure === null) return null;
  return (
    <section className={styles.changes} aria-label={words.changed}>
      <h3>{words.changed}</h3>
      {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      <ul>
        {open.map((change) => {
          const sentence = changeSentence(change, words, format);
          return (
            <li key={change.id}>
              <span>{sentence}</span>
              <Button
                slim
                icon="undo"
                aria-label={words.takeBackOf(sentence)}
                aria-disabled={task.busy}
                onClick={() => {
                  if (!task.busy) void task.run(() => onTakeBack(change.id));
                }}
              >
                {words.takeBack}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function changeSentence(change: CalendarChange, words: CycleText['calendar'], format: Formats): string {
  if (change.kind === 'pause') return words.change.pause(format.date(change.from), format.date(change.until));
  const lasts = words.lasts(change.days);
  return change.kind === 'length'
    ? words.change.length(change.number, lasts)
    : words.change.rhythm(format.date(change.from), lasts);
}
