import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import { addDays, daysBetween, type Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { DayField } from '../../../../ui/day-field.tsx';
import { ChangeDialog, type CalendarQuestion } from './change-dialog.tsx';
import parts from '../../parts/parts.module.css';

interface PauseDialogProps extends CalendarQuestion {
  /** The cycle that the holiday comes before, to begin with. */
  readonly before: CalendarStretch;
}

/** Which days belong to no cycle; two weeks to begin with. */
export function PauseDialog({ before, ...question }: PauseDialogProps) {
  const words = useCycleText().calendar;
  const [from, setFrom] = useState<Day>(before.start);
  const [until, setUntil] = useState<Day>(addDays(before.start, 13));
  const change: NewCalendarChange = { kind: 'pause', from, until };
  return (
    <ChangeDialog
      question={question}
      title={words.pauseTitle}
      text={words.pauseText}
      submit={words.pauseSubmit}
      change={change}
    >
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
    </ChangeDialog>
  );
}
