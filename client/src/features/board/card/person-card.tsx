import { outcomeOf, type Action } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard, useHolder } from '../../../sync/hooks.ts';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { isStuck } from '../filters/shows.ts';
import { cardIn } from '../per-person/row-key.ts';
import { CardCrossings } from '../references/card-crossings.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useWall } from '../wall/wall-controls.ts';
import { useCardState } from './card-state.ts';
import { CardTitle } from './card-title.tsx';
import { HeldBy } from './held-by.tsx';
import { MenuButton } from './menu-button.tsx';
import { noticingAt, Outcome } from './outcome.tsx';
import { Owners } from './owners.tsx';
import { Saving } from './saving.tsx';
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
  const { shown, isNew, lifted, opened, late, crossing } = useCardState(action, cardIn(action.id, person));
  const holder = useHolder(action.id);
  const canEdit = useCanEditWall();
  const row = person ?? 'nobody';
  const noticing = useIsOne(useWall().noticing, noticingAt(action.id, row));
  if (!shown) return null;
  const inLane = goal?.archived === null;
  const stuck = isStuck(action);
  const done = action.place.state === 'done';
  const helped = outcomeOf(action);
  const asks = done && canEdit && (noticing || helped === null || helped === 'not-yet');
  const look = [
    styles.card,
    styles.person,
    stuck && styles.stuck,
    holder !== null && styles.held,
    opened && styles.opened,
    lifted && styles.lifted,
    !canEdit && styles.readOnly,
  ];
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      data-card={`action:${action.id}`}
      data-in={person ?? ''}
      data-goal={inLane ? tapeOf(goal.number) : undefined}
    >
      {inLane && <Tape className={styles.tape} />}
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
      <CardTitle kind="action" id={action.id} title={action.title || text.noTitle} level={4} />
      {stuck && (
        <p className={`${styles.note} ${styles.noteStuck}`}>
          <Icon name="stop" />
          <span>{text.card.stuck(action.stuckReason)}</span>
        </p>
      )}
      {crossing && <CardCrossings kind="action" id={action.id} />}
      {asks && <Outcome action={action} row={row} />}
      {late && <Saving />}
      {canEdit && (
        <MenuButton kind="action" id={action.id} label={text.card.menu(action.title || text.noTitle)} />
      )}
      {holder !== null && <HeldBy name={holder.person.name} />}
    </li>
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
