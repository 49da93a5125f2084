import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import styles from './goal-number.module.css';

/** A goal's number in a square of its tape's colour; its name always stands beside it. */
export function GoalNumber({ number }: { readonly number: number }) {
  return (
    <span className={styles.square} data-goal={tapeOf(number)}>
      {number}
    </span>
  );
}
