import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import styles from './paper-foot.module.css';

/** Below a page that is kept: how long, and what it says of whom. */
export function PaperFoot({ children }: { readonly children: ReactNode }) {
  return (
    <footer className={styles.foot}>
      <Icon name="shield" />
      {children}
    </footer>
  );
}
