import { useId, type ReactNode } from 'react';
import styles from './part.module.css';

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a page under its heading. */
export function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
