import type { ReactNode } from 'react';
import styles from './step-page.module.css';

interface StepPageProps {
  readonly title: string;
  /** One line: what it is about, and what one does here. */
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** A page of a few steps (`Step`), one below the other. */
export function StepPage({ title, lead, children }: StepPageProps) {
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p>{lead}</p>
      </header>
      {children}
    </div>
  );
}
