import { useTask } from '../../../api/use-task.ts';
import { FormDialog } from './form-dialog.tsx';
import { rescueFocus } from './rescue-focus.ts';
import { useAdministrationRefusal } from './use-administration-refusal.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly text: string;
  readonly submit: string;
  readonly dangerous?: boolean | undefined;
  /** Does it; the dialog closes when it is done, and says why when it isn't. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asked before what can't be undone. */
export function ConfirmDialog({ title, text, submit, dangerous, onConfirm, onClose }: ConfirmDialogProps) {
  const task = useTask(useAdministrationRefusal());
  return (
    <FormDialog
      title={title}
      submit={submit}
      dangerous={dangerous ?? true}
      task={task}
      onSubmit={() => {
        void task.run(onConfirm).then((done) => {
          if (!done) return;
          onClose();
          rescueFocus();
        });
      }}
      onClose={onClose}
    >
      <p>{text}</p>
    </FormDialog>
  );
}
