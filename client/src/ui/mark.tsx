import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { markNames, type MarkName } from './mark-names.ts';
import styles from './mark.module.css';

const rays = [0, 45, 90, 135, 180, 225, 270, 315];

/** Each paint's sign, on a field of 64 by 64. */
const signs: Readonly<Record<MarkName, ReactNode>> = {
  sun: (
    <>
      <circle cx="32" cy="32" r="15" />
      {rays.map((angle) => (
        <rect key={angle} x="29.5" y="3" width="5" height="9" transform={`rotate(${angle} 32 32)`} />
      ))}
    </>
  ),
  house: <path d="M32 6L6 29h7v27h14V40h10v16h14V29h7z" />,
  people: (
    <path d="M24 8a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM42 14a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6 56c0-16 7-26 18-26 6 0 10 3 13 7 2-1 3-1 5-1 10 0 16 8 16 20z" />
  ),
  stairs: <path d="M6 44h14V32h14V20h14V8h10v48H6z" />,
  heart: (
    <path d="M32 56C14 43 6 33 6 22.5 6 14 12 8 19.5 8c5 0 9.5 2.6 12.5 7 3-4.4 7.5-7 12.5-7C52 8 58 14 58 22.5 58 33 50 43 32 56z" />
  ),
  leaf: (
    <path d="M57 7C27 7 9 20 9 39c0 5 1.4 9 4 12l-6 6 4 4 6.5-6.5C20.5 56.5 24 57 28 57c20 0 29-20 29-50zM22 46c5-9 12-16 22-22-8 8-14 15-18 24z" />
  ),
  bridge: <path d="M5 18h54v9h-5v27h-8V44c0-8-6-14-14-14s-14 6-14 14v10h-8V27H5z" />,
  star: <path d="M32 5l8 18 19.5 2L45 38.5 49 58 32 48 15 58l4-19.5L4.5 25 24 23z" />,
};

interface MarkProps {
  /** 1 to 8, the paint it belongs to. */
  readonly paint: number;
  readonly className?: string | undefined;
}

/** The sign of a paint. Decoration: the ambition's words stand beside it. */
export function Mark({ paint, className }: MarkProps) {
  const name = markNames[(paint - 1) % markNames.length] ?? 'sun';
  return (
    <svg className={classNames(styles.mark, className)} viewBox="0 0 64 64" aria-hidden="true">
      {signs[name]}
    </svg>
  );
}
