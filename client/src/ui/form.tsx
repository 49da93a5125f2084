import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Notice } from './notice.tsx';
import styles from './form.module.css';

export interface FormProps {
  readonly children?: ReactNode;
  /** Whether it is under way, and what went wrong the last time; without it everything happens at once. */
  readonly task?: { readonly busy: boolean; readonly failure: string | null } | undefined;
  /** The one thing to do. */
  readonly submit: string;
  /** What it says meanwhile. */
  readonly busyText?: string | undefined;
  readonly look?: 'go' | 'plain' | 'stop' | undefined;
  /** Between what went wrong and the buttons. */
  readonly note?: ReactNode;
  /** Beside the button. */
  readonly beside?: ReactNode;
  readonly className?: string | undefined;
  /** False while there is nothing to do: the button says so. */
  readonly ready?: boolean | undefined;
  /** Not called while it is under way, or when it isn't ready. */
  readonly onSubmit: () => void;
}

/** Fields under each other, what went wrong, and what to do: what was typed stays when it is refused. */
export function Form(props: FormProps) {
  const { children, task, submit, busyText, look, note, beside, className, ready, onSubmit } = props;
  const busy = task?.busy === true;
  return (
    <form
      noValidate
      className={classNames(styles.form, className)}
      aria-busy={task?.busy}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && ready !== false) onSubmit();
      }}
    >
      {children}
      {task !== undefined && task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
      {note}
      <div className={styles.row}>
        <Button look={look ?? 'go'} type="submit" aria-disabled={busy || ready === false}>
          {busy ? (busyText ?? submit) : submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
