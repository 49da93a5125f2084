import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { longestRhythm, shortestCycle } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useTask } from '../../../../api/use-task.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { DayField } from '../../../../ui/day-field.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { useAdministrationRefusal } from '../../parts/use-administration-refusal.ts';
import { CalendarPreview } from './calendar-preview.tsx';
import { lengthOptions } from './length-options.ts';
import parts from '../../parts/parts.module.css';

interface RhythmDialogProps extends Pick<TeamCalendar, 'plan' | 'closed' | 'calendar'> {
  /** The first cycle that it is about, to begin with. */
  readonly before: CalendarStretch;
  readonly onChange: (change: NewCalendarChange) => Promise<void>;
  readonly onClose: () => void;
}

/** Cycles of another length, or on another weekday, from a day on. */
export function RhythmDialog({ plan, closed, calendar, before, onChange, onClose }: RhythmDialogProps) {
  const words = useCycleText().calendar;
  const task = useTask(useAdministrationRefusal());
  const [from, setFrom] = useState<Day>(before.start);
  const [days, setDays] = useState(`${calendar.at(-1)?.days ?? 14}`);
  const change: NewCalendarChange = { kind: 'rhythm', from, days: Number(days) };
  return (
    <FormDialog
      title={words.rhythmTitle}
      submit={words.rhythmSubmit}
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
      <p>{words.rhythmText}</p>
      <div className={parts.pair}>
        <DayField
          label={words.rhythmFrom}
          value={from}
          onChange={(day) => {
            if (day !== null) setFrom(day);
          }}
        />
        <SelectField
          label={words.rhythmDays}
          value={days}
          options={lengthOptions(shortestCycle, longestRhythm, words)}
          onChange={setDays}
        />
      </div>
      <CalendarPreview plan={plan} closed={closed} change={change} />
    </FormDialog>
  );
}
