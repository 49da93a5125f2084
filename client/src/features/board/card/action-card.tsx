import type { Action } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import { memo } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useCard, useHolder } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { isStuck } from '../filters/shows.ts';
import { CardCrossings } from '../references/card-crossings.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useCardState } from './card-state.ts';
import { CardTitle } from './card-title.tsx';
import { HeldBy } from './held-by.tsx';
import { MenuButton } from './menu-button.tsx';
import { Outcome } from './outcome.tsx';
import { Owners } from './owners.tsx';
import { Ring } from './ring.tsx';
import { Saving } from './saving.tsx';
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
  const key = `action:${action.id}`;
  const { shown, isNew, lifted, opened, late, crossing } = useCardState(action);
  const holder = useHolder(action.id);
  const canEdit = useCanEditWall();
  if (!shown) return null;

  const stuck = isStuck(action);
  const done = action.place.state === 'done';
  const look = [
    styles.card,
    stuck && styles.stuck,
    holder !== null && styles.held,
    opened && styles.opened,
    lifted && styles.lifted,
    !canEdit && styles.readOnly,
  ];
  return (
    <li
      className={look.filter(Boolean).join(' ')}
      data-card={key}
      data-goal={goal === null ? undefined : tapeOf(goal)}
    >
      {goal !== null && <Tape className={styles.tape} />}
      <CardTitle kind="action" id={action.id} title={action.title || words.board.noTitle} level={level} />
      {stuck && (
        <p className={`${styles.note} ${styles.noteStuck}`}>
          <Icon name="stop" />
          <span>{text.stuck(action.stuckReason)}</span>
        </p>
      )}
      {crossing && <CardCrossings kind="action" id={action.id} />}
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
      {late && <Saving />}
      {canEdit && (
        <MenuButton kind="action" id={action.id} label={text.menu(action.title || words.board.noTitle)} />
      )}
      {holder !== null && <HeldBy name={holder.person.name} />}
    </li>
  );
}
