import { useId, type ReactNode } from 'react';
import styles from './record.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a record under its heading. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
