import { useRef } from 'react';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { showToast } from '../../../ui/show-toast.ts';
import styles from './parts.module.css';

interface CopyBoxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: string;
  /** Where a dialog puts the focus. */
  readonly first?: boolean | undefined;
}

/** Something to take along: shown whole, selected at a click, copied by a button. */
export function CopyBox({ label, hint, value, first }: CopyBoxProps) {
  const words = useAdministrationText();
  const ref = useRef<HTMLInputElement>(null);
  const copy = (): void => {
    ref.current?.select();
    navigator.clipboard.writeText(value).then(
      () => showToast({ text: words.copied }),
      () => showToast({ text: words.copyFailed }),
    );
  };
  return (
    <div className={styles.copy}>
      <Field label={label} hint={hint}>
        {(control) => (
          <input
            {...control}
            ref={ref}
            readOnly
            value={value}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
      </Field>
      <Button
        look={first === true ? 'go' : 'plain'}
        icon="link"
        onClick={copy}
        {...(first === true ? { 'data-autofocus': true } : {})}
        aria-label={`${words.copy}: ${label}`}
      >
        {words.copy}
      </Button>
    </div>
  );
}
