import { useRef, type ReactNode } from 'react';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import styles from './gate-form.module.css';

interface GateFormProps {
  readonly children?: ReactNode;
  /** The one thing to do. */
  readonly submit: string;
  readonly busy: boolean;
  /** What it says meanwhile. */
  readonly busyText: string;
  readonly failure?: string | null | undefined;
  readonly onSubmit: () => void;
  /** Beside the button. */
  readonly beside?: ReactNode;
}

/** Fields in one column and one thing to do. Says by itself which field is wrong: the first of them gets the focus. */
export function GateForm({ children, submit, busy, busyText, failure, onSubmit, beside }: GateFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        onSubmit();
        // after the errors stand there
        requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      }}
    >
      {children}
      {failure !== null && failure !== undefined && <Notice look="wrong">{failure}</Notice>}
      <div className={styles.row}>
        <Button look="go" type="submit" aria-disabled={busy}>
          {busy ? busyText : submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
