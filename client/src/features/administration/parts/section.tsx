import type { ReactNode } from 'react';
import { usePageTitle } from '../../../ui/use-page-title.ts';
import styles from './parts.module.css';

interface SectionProps {
  readonly title: string;
  readonly intro: ReactNode;
  /** The one thing to add here. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of administration: its name, what it is for, and what one can add. */
export function Section({ title, intro, action, children }: SectionProps) {
  usePageTitle(title);
  return (
    <section className={styles.section}>
      <header className={styles.head}>
        <div>
          <h1 tabIndex={-1}>{title}</h1>
          <p className={styles.intro}>{intro}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
