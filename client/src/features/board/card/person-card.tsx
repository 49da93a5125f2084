import { outcomeOf, type Action } from '@verbeterbord/shared/domain/action.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard } from '../../../sync/hooks.ts';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { Tag } from '../../../ui/tag.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { cardIn } from '../per-person/row-key.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useWall } from '../wall/wall-controls.ts';
import { CardPaper } from './card-paper.tsx';
import { useCardState } from './card-state.ts';
import { noticingAt, Outcome } from './outcome.tsx';
import { Owners } from './owners.tsx';
import { CarriedTag, DayTag, NewTag } from './tags.tsx';
import numbers from '../panel/parts/goal-number.module.css';
import styles from './card.module.css';

interface PersonCardProps {
  readonly id: string;
  /** Whose row it hangs in; null is nobody's. */
  readonly person: PersonId | null;
}

/** An action in somebody's row: the goal first, because the lane is gone, then the title; beside whom else. */
export const PersonCard = memo(function PersonCard({ id, person }: PersonCardProps) {
  const action = useCard('action', id);
  return action === undefined ? null : <Paper action={action} person={person} />;
});

function Paper({ action, person }: { readonly action: Action; readonly person: PersonId | null }) {
  const words = useText();
  const text = words.board;
  const goal = useCard('goal', action.goal ?? '');
  const state = useCardState(action, cardIn(action.id, person));
  const canEdit = useCanEditWall();
  const row = person ?? 'nobody';
  const noticing = useIsOne(useWall().noticing, noticingAt(action.id, row));
  if (!state.shown) return null;
  const { isNew } = state;
  const inLane = goal?.archived === null;
  const done = action.place.state === 'done';
  const helped = outcomeOf(action);
  const asks = done && canEdit && (noticing || helped === null || helped === 'not-yet');
  return (
    <CardPaper
      card={action}
      state={state}
      level={4}
      look={styles.person}
      goal={inLane ? goal.number : null}
      row={person ?? ''}
      above={
        <div className={styles.foot}>
          <span className={styles.goal}>
            {inLane ? (
              <>
                <span className={numbers.number} aria-hidden="true">
                  {goal.number}
                </span>
                <VisuallyHidden>{text.card.tape(goal.number)}</VisuallyHidden>
                <span>{goal.title}</span>
              </>
            ) : (
              <span>{text.lane.none}</span>
            )}
          </span>
          {!done && <DayTag day={action.due} text={words} />}
          {done && !asks && <OutcomeTag action={action} />}
          {!done && <CarriedTag times={action.carried} text={text.card} />}
          {isNew && <NewTag text={text.card} />}
          <Owners owners={action.owners} except={person ?? undefined} small />
        </div>
      }
    >
      {asks && <Outcome action={action} row={row} />}
    </CardPaper>
  );
}

function OutcomeTag({ action }: { readonly action: Action }) {
  const text = useText().board.ask;
  switch (outcomeOf(action)) {
    case 'yes':
      return (
        <Tag look="good" icon="check">
          {text.shortYes}
        </Tag>
      );
    case 'no':
      return (
        <Tag look="again" icon="again">
          {text.shortNo}
        </Tag>
      );
    case 'not-yet':
      return <Tag look="today">{text.shortNotYet}</Tag>;
    default:
      return <Tag look="new">{text.short}</Tag>;
  }
}
