import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './row-text.module.css';

interface RowTextProps {
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly limit: number;
  /** What closes it without saying anything. */
  readonly leave: string;
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for a few words within a row. Ctrl+Enter sends them as well, Escape leaves. */
export function RowText({ label, hint, submit, limit, leave, onSubmit, onClose }: RowTextProps) {
  const text = useText();
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => {
    form.current?.querySelector('textarea')?.focus();
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const send = (): void => {
    const said = value.trim();
    if (said === '') {
      setRefused(true);
      return;
    }
    onSubmit(said);
    onClose();
  };
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={label} hint={hint} error={refused ? text.codes.refusal['empty-text'] : undefined}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={limit}
            value={value}
            onChange={(event) => setValue(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
              else if (event.key === 'Escape') onClose();
            }}
          />
        )}
      </Field>
      <div className={styles.row}>
        <Button look="go" type="submit">
          {submit}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {leave}
        </Button>
      </div>
    </form>
  );
}
