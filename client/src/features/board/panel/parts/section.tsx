import { useId, type ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** A line above, as before the history. */
  readonly ruled?: boolean;
}

/** A part of the panel under its own heading. */
export function Section({ title, ruled = false, children }: SectionProps) {
  const id = useId();
  return (
    <section className={ruled ? styles.ruled : styles.section} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </section>
  );
}
