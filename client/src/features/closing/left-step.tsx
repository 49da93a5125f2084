import { useClosingText } from '../../i18n/closing.ts';
import { Step } from '../../ui/step.tsx';
import type { ClosingState } from './closing-state.ts';
import { LeftRow } from './left-row.tsx';
import styles from './closing.module.css';

interface LeftStepProps {
  readonly cycle: number;
  readonly state: ClosingState;
  /** Whether this is where the team is now. */
  readonly now: boolean;
}

/** Step 2: what happens to each action that isn't done. */
export function LeftStep({ cycle, state, now }: LeftStepProps) {
  const { left: words, isDone } = useClosingText();
  const { left, open } = state;
  const done = open.length === 0;
  return (
    <Step
      number={2}
      title={words.title}
      state={done ? 'done' : now ? 'now' : 'open'}
      doneLabel={isDone}
      aside={
        left.length === 0 ? undefined : (
          <p className={styles.soft}>
            <span role="status">
              {done ? words.allChosen(left.length) : words.toChoose(open.length, left.length)}
            </span>{' '}
            {words.hint}
          </p>
        )
      }
    >
      {left.length === 0 ? (
        <p className={styles.none}>{words.none}</p>
      ) : (
        <ul className={styles.rows}>
          {left.map((id) => (
            <LeftRow key={id} id={id} cycle={cycle} />
          ))}
        </ul>
      )}
    </Step>
  );
}
