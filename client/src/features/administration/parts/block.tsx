import { useId, type ReactNode } from 'react';
import styles from './parts.module.css';

interface BlockProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A sheet of paper on the page, about one thing. */
export function Block({ title, intro, action, children }: BlockProps) {
  const id = useId();
  return (
    <section className={styles.block} aria-labelledby={id}>
      <header className={styles.blockHead}>
        <h2 id={id}>{title}</h2>
        {action}
      </header>
      {intro !== undefined && <p className={styles.intro}>{intro}</p>}
      {children}
    </section>
  );
}
