import { classNames } from './class-names.ts';
import styles from './judgement.module.css';

interface JudgementProps {
  readonly value: 'on-track' | 'fragile' | 'stuck';
  readonly label: string;
}

/** How something stands by shape, colour and word: a disc, a triangle, an octagon. */
export function Judgement({ value, label }: JudgementProps) {
  return (
    <span className={classNames(styles.judgement, styles[value])}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        {value === 'on-track' && (
          <>
            <circle cx="12" cy="12" r="10" fill="currentColor" />
            <path className={styles.cut} d="M7 12.5l3.5 3.5L17 8.5" />
          </>
        )}
        {value === 'fragile' && (
          <>
            <path d="M12 2.5L23 21.5H1z" fill="currentColor" />
            <path className={styles.cut} d="M12 9.5v5M12 17.9v.1" />
          </>
        )}
        {value === 'stuck' && (
          <>
            <path d="M7.8 2h8.4L22 7.8v8.4L16.2 22H7.8L2 16.2V7.8z" fill="currentColor" />
            <path className={styles.cut} d="M7 12h10" />
          </>
        )}
      </svg>
      {label}
    </span>
  );
}
