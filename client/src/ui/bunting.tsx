import styles from './bunting.module.css';

const flags: readonly (readonly [string, number])[] = [
  ['M8 2.8l22 1.6 -12.5 14z', 1],
  ['M38 5l22 1.3 -12.5 14z', 4],
  ['M68 6.5l22 0.8 -12.5 14z', 2],
  ['M98 7.4l22 0.2 -12.5 14z', 7],
  ['M128 7.5l22 -0.3 -12.5 14z', 3],
  ['M158 6.8l22 -0.9 -12.5 14z', 5],
  ['M188 5.2l22 -1.3 -12.5 14z', 4],
  ['M212 3.6l22 -1.5 -12.5 14z', 1],
];

/** The one ornament of the wall: a line of flags above what went well. */
export function Bunting() {
  return (
    <svg
      className={styles.bunting}
      viewBox="0 0 240 20"
      aria-hidden="true"
      preserveAspectRatio="none"
      data-bunting
    >
      <path d="M0 2Q120 13 240 2" fill="none" stroke="var(--vb-line-strong)" strokeWidth="1.5" />
      {flags.map(([flag, tape]) => (
        <path key={flag} d={flag} fill={`var(--vb-tape-${tape})`} />
      ))}
    </svg>
  );
}
