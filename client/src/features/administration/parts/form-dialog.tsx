import type { ReactNode } from 'react';
import type { Task } from '../../../api/use-task.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useText } from '../../../i18n/language.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './parts.module.css';

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

/** A question with fields, or only with an answer: what was typed stays when it is refused. */
export function FormDialog(props: FormDialogProps) {
  const { title, submit, dangerous, task, children, onSubmit, onClose } = props;
  const words = useAdministrationText();
  const { ui } = useText();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        aria-busy={task.busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!task.busy) onSubmit();
        }}
      >
        {children}
        {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
        <div className={styles.row}>
          <Button look={dangerous === true ? 'stop' : 'go'} type="submit" aria-disabled={task.busy}>
            {task.busy ? words.busy : submit}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
