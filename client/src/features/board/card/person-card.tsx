import { outcomeOf, type Action } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard, useHolder } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { isStuck } from '../filters/shows.ts';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useCardState } from './card-state.ts';
import { CardTitle } from './card-title.tsx';
import { HeldBy } from './held-by.tsx';
import { MenuButton } from './menu-button.tsx';
import { Owners } from './owners.tsx';
import { CarriedTag, DayTag, NewTag } from './tags.tsx';
import styles from './card.module.css';
import own from './tags.module.css';

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
  const { shown, isNew, opened } = useCardState(action);
  const holder = useHolder(action.id);
  const canEdit = useCanEditWall();
  if (!shown) return null;
  const inLane = goal?.archived === null;
  const stuck = isStuck(action);
  const look = [
    styles.card,
    styles.person,
    stuck && styles.stuck,
    holder !== null && styles.held,
    opened && styles.opened,
    !canEdit && styles.readOnly,
  ];
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      data-card={`action:${action.id}`}
      data-goal={inLane ? tapeOf(goal.number) : undefined}
    >
      {inLane && <Tape className={styles.tape} />}
      <div className={styles.foot}>
        <span className={styles.goal}>
          {inLane ? (
            <>
              <span className={styles.goalNumber} aria-hidden="true">
                {goal.number}
              </span>
              <span className={styles.hidden}>{text.card.tape(goal.number)}</span>
              <span>{goal.title}</span>
            </>
          ) : (
            <span>{text.lane.none}</span>
          )}
        </span>
        {action.place.state === 'done' ? (
          <OutcomeTag action={action} />
        ) : (
          <DayTag day={action.due} text={words} />
        )}
        {action.place.state !== 'done' && <CarriedTag times={action.carried} text={text.card} />}
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
        <span className={`${own.tag} ${own.good}`}>
          <Icon name="check" />
          {text.shortYes}
        </span>
      );
    case 'no':
      return (
        <span className={`${own.tag} ${own.again}`}>
          <Icon name="again" />
          {text.shortNo}
        </span>
      );
    case 'not-yet':
      return <span className={`${own.tag} ${own.today}`}>{text.shortNotYet}</span>;
    default:
      return <span className={`${own.tag} ${own.new}`}>{text.short}</span>;
  }
}
