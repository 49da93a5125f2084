import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './step.module.css';

interface StepProps {
  readonly number: number;
  readonly title: string;
  /** `now` is where one is; `done` has a tick instead of its number. */
  readonly state: 'now' | 'done' | 'open';
  /** Said with the tick to who can't see it. */
  readonly doneLabel?: string | undefined;
  /** At the end of the line of the title: how far it is. */
  readonly aside?: ReactNode;
  /** Without content it is a line. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
}

/** One of a few steps on a page: its number in a disc, its question, and what one does there. */
export function Step({ number, title, state, doneLabel, aside, children, className }: StepProps) {
  const id = useId();
  const folded = children === undefined || children === null;
  return (
    <section
      className={classNames(styles.step, styles[state], folded && styles.folded, className)}
      aria-labelledby={id}
      aria-current={state === 'now' ? 'step' : undefined}
    >
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {state === 'done' ? <Icon name="check" size={20} /> : number}
        </span>
        <h2 id={id}>
          <VisuallyHidden>{`${number}. `}</VisuallyHidden>
          {title}
          {state === 'done' && doneLabel !== undefined && (
            <VisuallyHidden>{` (${doneLabel})`}</VisuallyHidden>
          )}
        </h2>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
