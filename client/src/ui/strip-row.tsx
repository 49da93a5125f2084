import type { ReactNode } from 'react';
import { Avatars } from './avatars.tsx';
import { classNames } from './class-names.ts';
import { Tape } from './tape.tsx';
import styles from './strip-row.module.css';

interface StripRowProps {
  /** 1 to 8; null is without tape. */
  readonly tape: number | null;
  readonly title: string;
  /** Id of the title, to name what is in the row. */
  readonly titleId?: string | undefined;
  /** A soft line under it. */
  readonly meta?: ReactNode;
  readonly people: readonly { readonly id: string; readonly name: string; readonly initials: string }[];
  readonly me?: string | undefined;
  /** Somebody else is busy here: a dashed ring, with who. */
  readonly held?: string | undefined;
  /** What stands behind the words where there is room: a choice and a sentence, a choice, or a button and what it asks for. */
  readonly layout?: 'choice-sentence' | 'choice' | 'button-form' | undefined;
  /** What one does with it; goes below the words where the page is narrow. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** One line of a list of cards: a piece of tape, the title in full, who does it, and what one does with it. */
export function StripRow({
  tape,
  title,
  titleId,
  meta,
  people,
  me,
  held,
  layout,
  children,
  className,
}: StripRowProps) {
  return (
    <div
      className={classNames(styles.row, held !== undefined && styles.held, className)}
      data-goal={tape ?? undefined}
      data-layout={layout}
    >
      {tape === null ? <span className={styles.noTape} /> : <Tape className={styles.tape} />}
      <div className={styles.words}>
        <h3 id={titleId}>{title}</h3>
        {meta !== undefined && <p className={styles.meta}>{meta}</p>}
        {held !== undefined && <p className={styles.holder}>{held}</p>}
      </div>
      <span className={styles.people}>
        <Avatars people={people} me={me} />
      </span>
      {children}
    </div>
  );
}
