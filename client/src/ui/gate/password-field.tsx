import { useState } from 'react';
import { useGateText } from '../../i18n/gates.ts';
import { Field } from '../field.tsx';
import styles from './password-field.module.css';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  /** A new one: says what it needs, and how far it is. The server weighs it. */
  readonly chosen?: boolean;
}

/** Fewer are refused. */
export const fewestCharacters = 12;

/** A password, which one may look at. */
export function PasswordField({ label, value, onChange, error, chosen = false }: PasswordFieldProps) {
  const { fields } = useGateText();
  const [shown, setShown] = useState(false);
  const left = fewestCharacters - [...value].length;
  return (
    <Field
      label={label}
      error={error}
      hint={
        chosen ? (
          <>
            {fields.passwordHint}{' '}
            {value !== '' && (
              <b className="num">{left > 0 ? fields.passwordLeft(left) : fields.passwordLong}</b>
            )}
          </>
        ) : undefined
      }
    >
      {(control) => (
        <span className={styles.both}>
          <input
            {...control}
            type={shown ? 'text' : 'password'}
            value={value}
            autoComplete={chosen ? 'new-password' : 'current-password'}
            autoCapitalize="none"
            spellCheck={false}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <button type="button" className={styles.show} onClick={() => setShown(!shown)}>
            {shown ? fields.hide : fields.show}
          </button>
        </span>
      )}
    </Field>
  );
}
