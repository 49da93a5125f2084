import { classNames } from './class-names.ts';
import type { IconName } from './icon-paths.ts';
import { Icon } from './icon.tsx';
import styles from './choice-buttons.module.css';

interface ChoiceButtonsProps<Value extends string> {
  /** What is chosen between. */
  readonly label: string;
  /** Null: nothing yet. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string; readonly icon?: IconName }[];
  /** Null when the chosen one was pressed again: not chosen after all. */
  readonly onChoose: (value: Value | null) => void;
  /** Whether pressing the chosen one again takes it back. */
  readonly optional?: boolean;
  readonly className?: string | undefined;
}

/** A choice between a few things to do, all in sight; perhaps none of them yet. */
export function ChoiceButtons<Value extends string>({
  label,
  value,
  options,
  onChoose,
  optional = false,
  className,
}: ChoiceButtonsProps<Value>) {
  return (
    <div className={classNames(styles.choices, className)} role="group" aria-label={label}>
      {options.map((option) => {
        const chosen = option.value === value;
        return (
          <button
            key={option.value}
            type="button"
            aria-pressed={chosen}
            onClick={() => {
              if (!chosen) onChoose(option.value);
              else if (optional) onChoose(null);
            }}
          >
            {option.icon !== undefined && <Icon name={option.icon} />}
            {option.label}
          </button>
        );
      })}
    </div>
  );
}
