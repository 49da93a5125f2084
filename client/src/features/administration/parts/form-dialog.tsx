import type { ReactNode } from 'react';
import type { Task } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { FormDialog as AnyFormDialog } from '../../../ui/form-dialog.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly submit: string;
  /** What can't be undone, or takes something away, is red. */
  readonly dangerous?: boolean | undefined;
  readonly task: Task;
  readonly children?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** A question with fields, or only with an answer, in the words of administration. */
export function FormDialog({ dangerous, ...rest }: FormDialogProps) {
  const { busy } = useAdministrationText();
  return <AnyFormDialog {...rest} busyText={busy} look={dangerous === true ? 'stop' : 'go'} />;
}
