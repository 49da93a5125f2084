import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { ActionCard } from '../card/action-card.tsx';
import { ActionComposer } from './action-composer.tsx';
import styles from './wall.module.css';

interface ColumnProps {
  readonly goal: GoalId | null;
  readonly number: number | null;
  /** Of the lane, for the screen reader. */
  readonly lane: string;
  readonly state: ActionState;
  /** Which lane from above, for the arrow keys. */
  readonly row: number;
  /** Whether to say what goes here, when nothing hangs here yet. */
  readonly teach: boolean;
  readonly level: 3 | 4;
  /** Whether new actions are written here (on a phone: wherever one is). */
  readonly compose: boolean;
}

/** One column of one lane: renders when cards come, go or change places, not when a card changes. */
export const Column = memo(function Column({
  goal,
  number,
  lane,
  state,
  row,
  teach,
  level,
  compose,
}: ColumnProps) {
  const text = useText().board;
  const key = lists.lane(goal, state);
  const ids = useList(key);
  return (
    <ul
      className={styles.column}
      aria-label={`${text.columns[state]}, ${lane}`}
      data-column={key}
      data-row={row}
      data-place={actionStates.indexOf(state) + 1}
    >
      {ids.map((id) => (
        <ActionCard key={id} id={id} goal={number} level={level} />
      ))}
      {compose && <ActionComposer goal={goal} number={number} lane={lane} state={state} />}
      {teach && ids.length === 0 && <Hint>{text.empty[state]}</Hint>}
    </ul>
  );
});

function Hint({ children }: { readonly children: string }) {
  return <li className={styles.slot}>{children}</li>;
}
