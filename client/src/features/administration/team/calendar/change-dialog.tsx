import type { TeamCalendar } from '@verbeterbord/shared/api/calendars.ts';
import type { NewCalendarChange } from '@verbeterbord/shared/domain/change-calendar.ts';
import type { ReactNode } from 'react';
import { useTask } from '../../../../api/use-task.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { useAdministrationRefusal } from '../../parts/use-administration-refusal.ts';
import { CalendarPreview } from './calendar-preview.tsx';

/** What every question about the calendar is given. */
export interface CalendarQuestion extends Pick<TeamCalendar, 'plan' | 'closed'> {
  readonly onChange: (change: NewCalendarChange) => Promise<void>;
  readonly onClose: () => void;
}

interface ChangeDialogProps {
  readonly question: CalendarQuestion;
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  /** What would be done now. */
  readonly change: NewCalendarChange;
  /** The fields that it is chosen by. */
  readonly children: ReactNode;
}

/** A change to the calendar: its fields, what the cycles become by it, and doing it. */
export function ChangeDialog({ question, title, text, submit, change, children }: ChangeDialogProps) {
  const { plan, closed, onChange, onClose } = question;
  const task = useTask(useAdministrationRefusal());
  return (
    <FormDialog
      title={title}
      submit={submit}
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
      <p>{text}</p>
      {children}
      <CalendarPreview plan={plan} closed={closed} change={change} />
    </FormDialog>
  );
}
