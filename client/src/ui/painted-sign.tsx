import { classNames } from './class-names.ts';
import { Mark } from './mark.tsx';
import styles from './painted-sign.module.css';

interface PaintedSignProps {
  /** 1 to 8. */
  readonly paint: number;
  /** For its place beside what it is the sign of. */
  readonly className?: string | undefined;
}

/** The left edge of a paper, painted: whose it is, before one has read a word. As high as its paper, as wide as its column. */
export function PaintedSign({ paint, className }: PaintedSignProps) {
  return (
    <span className={classNames(styles.sign, className)} data-paint={paint}>
      <Mark paint={paint} className={styles.mark} />
    </span>
  );
}
