import { useState } from 'react';
import { useText } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import styles from './text-dialog.module.css';

interface TextDialogProps {
  readonly title: string;
  /** Which action it is about. */
  readonly about: string;
  readonly hint: string;
  readonly submit: string;
  readonly limit: number;
  /** Whether it may stay empty. */
  readonly optional?: boolean | undefined;
  readonly onSubmit: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for a few words. Ctrl+Enter sends them as well. */
export function TextDialog({
  title,
  about,
  hint,
  submit,
  limit,
  optional,
  onSubmit,
  onClose,
}: TextDialogProps) {
  const text = useText();
  const [value, setValue] = useState('');
  const [refused, setRefused] = useState(false);
  const send = (): void => {
    const said = value.trim();
    if (said === '' && optional !== true) {
      setRefused(true);
      return;
    }
    onSubmit(said);
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Field label={about} hint={hint} error={refused ? text.codes.refusal['empty-text'] : undefined}>
          {(control) => (
            <textarea
              {...control}
              data-autofocus
              rows={3}
              maxLength={limit}
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
              }}
            />
          )}
        </Field>
        <div className={styles.row}>
          <Button look="go" type="submit">
            {submit}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.ui.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
