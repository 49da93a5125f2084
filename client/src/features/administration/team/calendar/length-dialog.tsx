import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import { longestCycle, shortestCycle } from '@verbeterbord/shared/domain/calendar-plan.ts';
import type { CalendarStretch } from '@verbeterbord/shared/domain/calendar-stretches.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import { daysBetween } from '@verbeterbord/shared/time.ts';
import { useState } from 'react';
import { useTask } from '../../../../api/use-task.ts';
import { useCycleText } from '../../../../i18n/cycle.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { useAdministrationRefusal } from '../../parts/use-administration-refusal.ts';
import { CalendarPreview } from './calendar-preview.tsx';
import { lengthOptions } from './length-options.ts';

interface LengthDialogProps extends Pick<TeamCalendar, 'plan' | 'closed'> {
  readonly cycle: CalendarStretch & { readonly number: number };
  readonly onChange: (change: NewCalendarChange) => Promise<void>;
  readonly onClose: () => void;
}

/** How long one cycle lasts; a week longer to begin with. */
export function LengthDialog({ plan, closed, cycle, onChange, onClose }: LengthDialogProps) {
  const words = useCycleText().calendar;
  const task = useTask(useAdministrationRefusal());
  const lasts = daysBetween(cycle.start, cycle.end) + 1;
  const [days, setDays] = useState(`${Math.min(longestCycle, Math.floor(lasts / 7) * 7 + 7)}`);
  const change: NewCalendarChange = { kind: 'length', number: cycle.number, days: Number(days) };
  return (
    <FormDialog
      title={words.lengthTitle(cycle.number)}
      submit={words.lengthSubmit}
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
      <p>{words.lengthText}</p>
      <SelectField
        first
        label={words.lengthField}
        value={days}
        options={lengthOptions(shortestCycle, longestCycle, words)}
        onChange={setDays}
      />
      <CalendarPreview plan={plan} closed={closed} change={change} />
    </FormDialog>
  );
}
