import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { longestRhythm, shortestCycle } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { DayField } from '../../../../ui/day-field.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { ChangeDialog, type CalendarQuestion } from './change-dialog.tsx';
import { lengthOptions } from './length-options.ts';
import parts from '../../parts/parts.module.css';

interface RhythmDialogProps extends CalendarQuestion, Pick<TeamCalendar, 'calendar'> {
  /** The first cycle that it is about, to begin with. */
  readonly before: CalendarStretch;
}

/** Cycles of another length, or on another weekday, from a day on. */
export function RhythmDialog({ calendar, before, ...question }: RhythmDialogProps) {
  const words = useCycleText().calendar;
  const [from, setFrom] = useState<Day>(before.start);
  const [days, setDays] = useState(`${calendar.at(-1)?.days ?? 14}`);
  const change: NewCalendarChange = { kind: 'rhythm', from, days: Number(days) };
  return (
    <ChangeDialog
      question={question}
      title={words.rhythmTitle}
      text={words.rhythmText}
      submit={words.rhythmSubmit}
      change={change}
    >
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
    </ChangeDialog>
  );
}
