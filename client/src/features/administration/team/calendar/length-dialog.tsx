import { longestCycle, shortestCycle } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import { daysBetween } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { SelectField } from '../../../../ui/select-field.tsx';
import { ChangeDialog, type CalendarQuestion } from './change-dialog.tsx';
import { lengthOptions } from './length-options.ts';

interface LengthDialogProps extends CalendarQuestion {
  readonly cycle: CalendarStretch & { readonly number: number };
}

/** How long one cycle lasts; a week longer to begin with. */
export function LengthDialog({ cycle, ...question }: LengthDialogProps) {
  const words = useCycleText().calendar;
  const lasts = daysBetween(cycle.start, cycle.end) + 1;
  const [days, setDays] = useState(`${Math.min(longestCycle, Math.floor(lasts / 7) * 7 + 7)}`);
  const change: NewCalendarChange = { kind: 'length', number: cycle.number, days: Number(days) };
  return (
    <ChangeDialog
      question={question}
      title={words.lengthTitle(cycle.number)}
      text={words.lengthText}
      submit={words.lengthSubmit}
      change={change}
    >
      <SelectField
        first
        label={words.lengthField}
        value={days}
        options={lengthOptions(shortestCycle, longestCycle, words)}
        onChange={setDays}
      />
    </ChangeDialog>
  );
}
