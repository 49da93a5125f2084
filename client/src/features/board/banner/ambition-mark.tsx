import type { Paint } from '@verbeterbord/shared/domain/ambition.ts';
import type { ReactNode } from 'react';

const rays = [0, 45, 90, 135, 180, 225, 270, 315];

/** The sign that goes with each paint, so that a team is known without colour. */
const marks: Readonly<Record<Paint, ReactNode>> = {
  1: (
    <>
      <circle cx="32" cy="32" r="15" />
      {rays.map((turn) => (
        <rect key={turn} x="29.5" y="3" width="5" height="9" transform={`rotate(${turn} 32 32)`} />
      ))}
    </>
  ),
  2: <path d="M32 6L6 29h7v27h14V40h10v16h14V29h7z" />,
  3: (
    <path d="M24 8a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM42 14a8 8 0 1 1 0 16 8 8 0 0 1 0-16zM6 56c0-16 7-26 18-26 6 0 10 3 13 7 2-1 3-1 5-1 10 0 16 8 16 20z" />
  ),
  4: <path d="M6 44h14V32h14V20h14V8h10v48H6z" />,
  5: (
    <path d="M32 57C14 44 5 33 5 22a13.500 13.500 0 0 1 27-3.500A13.500 13.500 0 0 1 59 22c0 11-9 22-27 35z" />
  ),
  6: <path d="M4 16h56v9h-5v31H44a12 12 0 0 0-24 0H9V25H4z" />,
  7: (
    <path d="M32 4a15 15 0 0 1 14 9.500 12.500 12.500 0 0 1-1.500 25H36.500V60h-9V38.500h-8a12.500 12.500 0 0 1-1.500-25A15 15 0 0 1 32 4z" />
  ),
  8: (
    <path
      fillRule="evenodd"
      d="M32 4a28 28 0 1 0 0 56 28 28 0 0 0 0-56zm0 7a21 21 0 1 1 0 42 21 21 0 0 1 0-42zm12 9L27.500 27.500 20 44l16.500-7.500z"
    />
  ),
};

/** The ambition's sign, in the colour of the text around it. Always beside words, so hidden from screen readers. */
export function AmbitionMark({
  paint,
  className,
}: {
  readonly paint: Paint;
  readonly className?: string | undefined;
}) {
  return (
    <svg className={className} viewBox="0 0 64 64" fill="currentColor" aria-hidden="true">
      {marks[paint]}
    </svg>
  );
}
