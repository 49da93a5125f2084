import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import { addDays, daysBetween, type Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useTask } from '../../../../api/use-task.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { DayField } from '../../../../ui/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useAdministrationRefusal } from '../../parts/use-administration-refusal.ts';
import { CalendarPreview } from './calendar-preview.tsx';
import parts from '../../parts/parts.module.css';

interface PauseDialogProps extends Pick<TeamCalendar, 'plan' | 'closed'> {
  /** The cycle that the holiday comes before, to begin with. */
  readonly before: CalendarStretch;
  readonly onChange: (change: NewCalendarChange) => Promise<void>;
  readonly onClose: () => void;
}

/** Which days belong to no cycle; two weeks to begin with. */
export function PauseDialog({ plan, closed, before, onChange, onClose }: PauseDialogProps) {
  const words = useCycleText().calendar;
  const task = useTask(useAdministrationRefusal());
  const [from, setFrom] = useState<Day>(before.start);
  const [until, setUntil] = useState<Day>(addDays(before.start, 13));
  const change: NewCalendarChange = { kind: 'pause', from, until };
  return (
    <FormDialog
      title={words.pauseTitle}
      submit={words.pauseSubmit}
      task={task}
      onSubmit={() => {
        void task
          .run(() => onChange(change))
          .then((done) => {
            if (done) onClose();
          });
      }}
      onClose={onClose}
    >
      <p>{words.pauseText}</p>
      <div className={parts.pair}>
        <DayField
          label={words.firstDay}
          value={from}
          onChange={(day) => {
            if (day === null) return;
            // as long as before, so that the other field need not be mended too
            setUntil(addDays(day, Math.max(0, daysBetween(from, until))));
            setFrom(day);
          }}
        />
        <DayField
          label={words.lastDay}
          value={until}
          align="end"
          onChange={(day) => {
            if (day !== null) setUntil(day);
          }}
        />
      </div>
      <CalendarPreview plan={plan} closed={closed} change={change} />
    </FormDialog>
  );
}
