import styles from './done-ring.module.css';

const radius = 18.5;
const around = 2 * Math.PI * radius;

/** A ring that fills with what is done. Decoration: the numbers stand beside it. */
export function DoneRing({ done, all }: { readonly done: number; readonly all: number }) {
  const share = all === 0 ? 0 : done / all;
  return (
    <svg className={styles.ring} viewBox="0 0 46 46" aria-hidden="true">
      <circle cx="23" cy="23" r={radius} />
      {share > 0 && (
        <circle
          className={styles.done}
          cx="23"
          cy="23"
          r={radius}

          strokeDasharray={`${share * around} ${around}`}
          transform="rotate(-90 23 23)"
        />
      )}
    </svg>
  );
}
