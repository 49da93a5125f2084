import type { ReactNode } from 'react';
import { classNames } from '../../../ui/class-names.ts';
import styles from './parts.module.css';

/** Rows of paper under each other; what is empty says what goes there. */
export function Rows({ label, none, children }: RowsProps) {
  if (Array.isArray(children) && children.length === 0) return <p className={styles.none}>{none}</p>;
  return (
    <ul className={styles.rows} aria-label={label}>
      {children}
    </ul>
  );
}

interface RowsProps {
  readonly label: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
}

interface RowProps {
  readonly children: ReactNode;
  /** Buttons at its end. */
  readonly actions?: ReactNode;
  /** It is over. */
  readonly gone?: boolean | undefined;
}

/** One row: facts beside each other where there is room. */
export function Row({ children, actions, gone }: RowProps) {
  return (
    <li className={classNames(styles.item, gone === true && styles.gone)}>
      <div className={styles.facts}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </li>
  );
}
