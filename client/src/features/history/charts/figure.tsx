import { useId, type ReactNode } from 'react';
import styles from './charts.module.css';

interface FigureProps {
  readonly title: string;
  /** What the signs in it mean. */
  readonly legend?: ReactNode;
  readonly children: ReactNode;
}

/** A chart on its sheet of paper, with its name and what its signs mean. */
export function Figure({ title, legend, children }: FigureProps) {
  const id = useId();
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption>
        <h2 id={id}>{title}</h2>
        {legend !== undefined && <p className={styles.legend}>{legend}</p>}
      </figcaption>
      {children}
    </figure>
  );
}

/** One sign of a legend with its word. */
export function LegendKey({ sign, word }: { readonly sign: string; readonly word: string }) {
  return (
    <span>
      <i data-sign={sign} aria-hidden="true" />
      {word}
    </span>
  );
}
