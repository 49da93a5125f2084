import { useId, useState } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import input from '../../../ui/input.module.css';
import styles from './indicator.module.css';

interface CommitFieldProps<Value> {
  readonly label: string;
  /** As it stands on the board. */
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly limit: number;
  readonly numeric?: boolean | undefined;
  /** Makes a value of what was typed, or says what is wrong with it. */
  readonly check: (
    typed: string,
  ) => { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: string };
  readonly onCommit: (value: Value) => void;
}

/** A small value that is taken over when one leaves the field or presses Enter. Escape brings back what stood there. */
export function CommitField<Value>({
  label,
  value,
  placeholder,
  limit,
  numeric,
  check,
  onCommit,
}: CommitFieldProps<Value>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const commit = (): void => {
    if (typed === null || typed === value) {
      setTyped(null);
      return;
    }
    const checked = check(typed);
    if (!checked.ok) {
      setProblem(checked.problem);
      return;
    }
    setProblem(null);
    setTyped(null);
    onCommit(checked.value);
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={classNames(input.input, styles.input)}
        value={typed ?? value}
        maxLength={limit}
        placeholder={placeholder}
        inputMode={numeric === true ? 'decimal' : undefined}
        autoComplete="off"
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            commit();
          } else if (event.key === 'Escape' && typed !== null) {
            event.preventDefault();
            event.stopPropagation();
            setTyped(null);
            setProblem(null);
          }
        }}
      />
      {problem === null ? null : (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
