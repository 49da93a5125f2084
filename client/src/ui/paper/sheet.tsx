import type { ReactNode } from 'react';
import styles from './sheet.module.css';

/** A page that is read from top to bottom, and that stands upright on paper. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <article className={styles.sheet}>{children}</article>;
}
