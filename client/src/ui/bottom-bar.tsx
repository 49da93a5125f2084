import type { ReactNode } from 'react';
import styles from './bottom-bar.module.css';

interface BottomBarProps {
  readonly label: string;
  /** `BottomBarItem`s, three or four. */
  readonly children: ReactNode;
}

/** The phone's menu at the bottom, where a thumb is. */
export function BottomBar({ label, children }: BottomBarProps) {
  return (
    <nav className={styles.bar} aria-label={label}>
      {children}
    </nav>
  );
}
