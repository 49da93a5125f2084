import type { ReactNode } from 'react';
import styles from './wall-page.module.css';

/** Instead of a board: why there is none, in large letters. */
export function WallNotice({ children, more }: { readonly children: ReactNode; readonly more?: string }) {
  return (
    <main className={styles.notice} role="status">
      <p className={styles.noticeWords}>{children}</p>
      {more !== undefined && <p className={styles.soft}>{more}</p>}
    </main>
  );
}
