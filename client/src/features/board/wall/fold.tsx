import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { ActionCard } from '../card/action-card.tsx';
import styles from './wall.module.css';

interface FoldsProps {
  readonly goal: GoalId | null;
  readonly number: number | null;
  readonly lane: string;
  readonly level: 3 | 4;
}

/** Below a lane, folded: what waits for a later cycle, and what was done in an earlier one. A card dropped on *later* waits there. */
export function Folds({ goal, number, lane, level }: FoldsProps) {
  const text = useText().board.lane;
  const later = useList(lists.later(goal));
  const earlier = useList(lists.earlier(goal));
  const [open, setOpen] = useState<'later' | 'earlier' | null>(null);
  const shown = open === 'later' ? later : open === 'earlier' ? earlier : [];
  const turn = (which: 'later' | 'earlier'): void => {
    setOpen(open === which ? null : which);
  };
  if (later.length === 0 && earlier.length === 0) return null;
  return (
    <>
      <div className={styles.folds}>
        {later.length > 0 && (
          <span className={styles.fold} data-column={lists.later(goal)}>
            <button
              type="button"
              aria-expanded={open === 'later'}
              aria-label={text.laterLabel(later.length, lane)}
              onClick={() => {
                turn('later');
              }}
            >
              <Icon name="right" />
              {text.later(later.length)}
            </button>
          </span>
        )}
        {earlier.length > 0 && (
          <span className={styles.fold}>
            <button
              type="button"
              aria-expanded={open === 'earlier'}
              aria-label={text.earlierLabel(earlier.length, lane)}
              onClick={() => {
                turn('earlier');
              }}
            >
              <Icon name="right" />
              {text.earlier(earlier.length)}
            </button>
          </span>
        )}
      </div>
      {shown.length > 0 && (
        <ul className={styles.folded}>
          {shown.map((id) => (
            <ActionCard key={id} id={id} goal={number} level={level} />
          ))}
        </ul>
      )}
    </>
  );
}
