import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './filter-line.module.css';

interface FilterLineProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
  readonly className?: string | undefined;
}

/** A few ways of looking in one line, of which one is chosen: "alles · van mij · vast". */
export function FilterLine<Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  className,
}: FilterLineProps<Value>) {
  return (
    <div className={classNames(styles.filters, className)} role="group" aria-label={label}>
      {options.map(({ value, label: shown }) => (
        <button
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value);
          }}
        >
          {shown}
        </button>
      ))}
    </div>
  );
}
