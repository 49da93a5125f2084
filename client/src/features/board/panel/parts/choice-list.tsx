import type { ReactNode } from 'react';
import { Icon } from '../../../../ui/icon.tsx';
import styles from './choice-list.module.css';

export interface Choice {
  readonly key: string;
  readonly label: ReactNode;
  readonly chosen: boolean;
  readonly choose: () => void;
}

/** One of a few: buttons below each other, or side by side. The chosen one has a tick. */
export function ChoiceList({
  choices,
  row = false,
}: {
  readonly choices: readonly Choice[];
  readonly row?: boolean;
}) {
  return (
    <ul className={row ? styles.row : styles.list}>
      {choices.map((choice) => (
        <li key={choice.key}>
          <button
            type="button"
            className={styles.choice}
            aria-pressed={choice.chosen}
            onClick={choice.choose}
          >
            {row ? null : <span className={styles.tick}>{choice.chosen ? <Icon name="check" /> : null}</span>}
            <span className={styles.label}>{choice.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
