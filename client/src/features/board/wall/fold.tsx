import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { ActionCard } from '../card/action-card.tsx';
import { FoldLine } from './fold-line.tsx';
import styles from './wall.module.css';

interface FoldProps {
  /** *Later* waits for a cycle, and takes cards that are dropped on it; *eerder klaar* was done in an earlier one. */
  readonly what: 'later' | 'earlier';
  readonly goal: GoalId | null;
  readonly number: number | null;
  readonly lane: string;
  readonly level: 3 | 4;
}

/** Cards of a lane that aren't on the wall now, folded below the column they belong to. */
export function Fold({ what, goal, number, lane, level }: FoldProps) {
  const text = useText().board.lane;
  const key = lists[what](goal);
  const ids = useList(key);
  if (ids.length === 0) return null;
  return (
    <FoldLine
      label={text[what](ids.length)}
      named={text[`${what}Label`](ids.length, lane)}
      column={what === 'later' ? key : undefined}
    >
      {(id) => (
        <ul id={id} className={styles.folded}>
          {ids.map((card) => (
            <ActionCard key={card} id={card} goal={number} level={level} />
          ))}
        </ul>
      )}
    </FoldLine>
  );
}
