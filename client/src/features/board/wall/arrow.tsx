import styles from './wall.module.css';

/** The wall reads as one sentence, from left to right. */
export function Arrow() {
  return (
    <svg className={styles.arrow} viewBox="0 0 34 14" aria-hidden="true">
      <path d="M1 7.5c6-2 12-2 31-.5M26 2l6 5-6.5 5" />
    </svg>
  );
}
