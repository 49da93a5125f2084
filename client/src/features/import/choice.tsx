import { useId, type ReactNode } from 'react';
import { Select } from '../../ui/select.tsx';
import styles from './import.module.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One line of a mapping: what it is, and where it goes. */
export function Choice<Value extends string>({ label, hint, ...select }: ChoiceProps<Value>) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <div>
        <label htmlFor={id}>{label}</label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <Select id={id} aria-describedby={hint === undefined ? undefined : `${id}-hint`} {...select} />
    </div>
  );
}
