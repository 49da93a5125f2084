import type { Action } from '@verbeterbord/shared/domain/action.ts';
import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard } from '../../../sync/hooks.ts';
import { CardPaper } from './card-paper.tsx';
import { useCardState } from './card-state.ts';
import { Outcome } from './outcome.tsx';
import { Owners } from './owners.tsx';
import { Ring } from './ring.tsx';
import { stepOf } from './step-of.ts';
import { DayTag, CarriedTag, NewTag } from './tags.tsx';
import styles from './card.module.css';

interface ActionCardProps {
  readonly id: string;
  /** The number of its lane's goal, for the tape; null without a goal. */
  readonly goal: number | null;
  readonly level: 3 | 4;
}

/** An action on the wall: paper with a piece of its goal's tape. Listens to its own card and nothing else. */
export const ActionCard = memo(function ActionCard({ id, goal, level }: ActionCardProps) {
  const action = useCard('action', id);
  return action === undefined ? null : <Paper action={action} goal={goal} level={level} />;
});

function Paper({ action, goal, level }: { readonly action: Action } & Omit<ActionCardProps, 'id'>) {
  const words = useText();
  const text = words.board.card;
  const state = useCardState(action);
  if (!state.shown) return null;

  const { isNew } = state;
  const done = action.place.state === 'done';
  return (
    <CardPaper card={action} state={state} level={level} goal={goal}>
      {done ? (
        <Outcome action={action} />
      ) : (
        <div className={styles.foot}>
          <Ring step={stepOf(action)} text={text} />
          {action.due !== null && <DayTag day={action.due} text={words} />}
          {action.carried > 0 && <CarriedTag times={action.carried} text={text} />}
          {isNew && <NewTag text={text} />}
          {action.owners.length > 0 && <Owners owners={action.owners} />}
        </div>
      )}
      {done && isNew && (
        <div className={styles.foot}>
          <NewTag text={text} />
        </div>
      )}
    </CardPaper>
  );
}
