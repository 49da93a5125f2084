import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { memo, type MouseEvent } from 'react';
import { formatLongDay } from '../../../i18n/format.ts';
import { useLanguage, useText } from '../../../i18n/language.ts';
import { useBoardSession, useCard, useCycle } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { composerOf } from './action-composer.tsx';
import { useCanEditWall } from './can-edit.ts';
import { Column } from './column.tsx';
import { Fold } from './fold.tsx';
import { cardAddress, openCard } from './open-card.ts';
import { useWall } from './wall-controls.ts';
import numbers from '../panel/parts/goal-number.module.css';
import styles from './wall.module.css';

interface LaneProps {
  /** Null is the lane of actions without a goal. */
  readonly goal: GoalId | null;
  readonly row: number;
  readonly teach: boolean;
}

/** About what a lane's head and a card with the room below it take, in rem. */
const headHeight = 3.5;
const cardHeight = 6;

/** A goal and its actions: opened by its strip of tape. */
export const Lane = memo(function Lane({ goal, row, teach }: LaneProps) {
  const text = useText().board;
  const { view } = useBoardSession();
  const card = useCard('goal', goal ?? '');
  const number = goal === null ? null : (card?.number ?? null);
  const title = card === undefined || card.title === '' ? text.noTitle : card.title;
  const name = number === null ? text.lane.none : text.lane.label(number, title);
  // a guess, until the lane has been on the screen: then the browser knows better, so nobody needs to keep this up to date
  const most = Math.max(...actionStates.map((state) => view.list(lists.lane(goal, state)).length));
  return (
    <section
      className={styles.lane}
      data-goal={number === null ? undefined : tapeOf(number)}
      data-lane={goal ?? ''}
      aria-label={name}
      style={{ containIntrinsicBlockSize: `auto ${headHeight + most * cardHeight}rem` }}
    >
      {number === null ? <div className={styles.noTape} /> : <Tape className={styles.laneTape} />}
      <LaneHead goal={goal} />
      <div className={styles.columns}>
        {actionStates.map((state) => (
          <div key={state} className={styles.cell}>
            <Column
              goal={goal}
              number={number}
              lane={name}
              state={state}
              row={row}
              teach={teach}
              level={4}
              compose={state === 'todo'}
            />
            {state === 'todo' && <Fold what="later" goal={goal} number={number} lane={name} level={4} />}
            {state === 'done' && <Fold what="earlier" goal={goal} number={number} lane={name} level={4} />}
          </div>
        ))}
      </div>
    </section>
  );
});

function LaneHead({ goal }: { readonly goal: GoalId | null }) {
  const text = useText().board;
  const language = useLanguage();
  const { today } = useCycle();
  const { still } = useWall();
  const card = useCard('goal', goal ?? '');
  return (
    <header className={styles.laneHead}>
      {card !== undefined && (
        <span className={numbers.number} aria-hidden="true">
          {card.number}
        </span>
      )}
      <div className={styles.laneName}>
        <h3>
          {card === undefined ? (
            text.lane.none
          ) : (
            <a
              href={still ? undefined : cardAddress('goal', card.id)}
              title={text.lane.open(card.title)}
              draggable={false}
              onClick={(event: MouseEvent) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                event.preventDefault();
                openCard('goal', card.id);
              }}
            >
              {card.title === '' ? text.noTitle : card.title}
            </a>
          )}
        </h3>
        {card?.before != null && (
          <span className={styles.before}>
            {text.lane.before(formatLongDay(card.before, today, language))}
          </span>
        )}
        {card === undefined ? (
          <p className={styles.sign}>{text.lane.noneHint}</p>
        ) : (
          card.sign !== '' && <p className={styles.sign}>{card.sign}</p>
        )}
      </div>
      <AddAction goal={goal} label={card === undefined ? text.lane.none : card.title} />
    </header>
  );
}

function AddAction({ goal, label }: { readonly goal: GoalId | null; readonly label: string }) {
  const text = useText().board.add;
  const wall = useWall();
  if (!useCanEditWall()) return null;
  return (
    <Button
      look="quiet"
      icon="plus"
      className={styles.add}
      aria-label={text.actionFor(label)}
      onClick={() => {
        wall.composing.set(composerOf(goal));
      }}
    >
      {text.action}
    </Button>
  );
}
