import { useSharingText } from '../../i18n/sharing.ts';
import { Field } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './sharing.module.css';

interface RecordYearsFieldProps {
  /** The term that holds now, in whole years. */
  readonly kept: number;
  readonly value: number;
  readonly onChange: (years: number) => void;
}

/** Terms to choose from, in years. */
const terms = [1, 2, 3, 5, 7, 10, 20] as const;

/** How long records of closed cycles are kept. A shorter term says what goes by it, before it is saved. */
export function RecordYearsField({ kept, value, onChange }: RecordYearsFieldProps) {
  const { settings: words } = useSharingText();
  // another term was set by a program: it stays as it is until somebody chooses
  const choices = [...new Set([...terms, kept, value])].toSorted((one, other) => one - other);
  return (
    <div>
      <Field label={words.records} hint={words.recordsHint}>
        {(control) => (
          <select
            {...control}
            value={value}
            onChange={(event) => onChange(Number(event.currentTarget.value))}
          >
            {choices.map((years) => (
              <option key={years} value={years}>
                {words.years(years)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {/* there before it speaks: a region that comes with its words isn't read out everywhere */}
      <div className={styles.consequence} role="status">
        {value < kept && <Notice look="still">{words.shorter(value)}</Notice>}
      </div>
    </div>
  );
}
