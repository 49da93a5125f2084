import type { Card } from '@verbeterbord/shared/domain/card.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useHolder } from '../../../sync/hooks.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { isStuck } from '../filters/shows.ts';
import { CardCrossings } from '../references/card-crossings.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import type { CardState } from './card-state.ts';
import { CardTitle } from './card-title.tsx';
import { HeldBy } from './held-by.tsx';
import { MenuButton } from './menu-button.tsx';
import { Saving } from './saving.tsx';
import styles from './card.module.css';

interface CardPaperProps {
  readonly card: Card<'action' | 'idea' | 'obstacle' | 'success'>;
  readonly state: CardState;
  /** Of its title. */
  readonly level: 3 | 4;
  /** Classes of what else it looks like. */
  readonly look?: string | undefined;
  /** The number of the goal whose tape it hangs by; null without tape. */
  readonly goal?: number | null;
  /** Whose row it hangs in, where a card hangs in several; '' is nobody's. */
  readonly row?: string | undefined;
  /** What stands over its title. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** The paper of a card, whatever is on it: how it lies, its tape and title, why it is stuck, and what hangs on its edge. */
export function CardPaper({ card, state, level, look, goal = null, row, above, children }: CardPaperProps) {
  const text = useText().board;
  const holder = useHolder(card.id);
  const canEdit = useCanEditWall();
  const { kind, id } = card;
  const title = card.title || text.noTitle;
  const stuck = kind === 'action' && isStuck(card);
  const classes = [
    styles.card,
    look,
    stuck && styles.stuck,
    holder !== null && styles.held,
    state.opened && styles.opened,
    state.lifted && styles.lifted,
    !canEdit && styles.readOnly,
  ];
  return (
    <li
      className={classes.filter(Boolean).join(' ')}
      data-card={`${kind}:${id}`}
      data-in={row}
      data-goal={goal === null ? undefined : tapeOf(goal)}
    >
      {goal !== null && <Tape className={styles.tape} />}
      {above}
      <CardTitle kind={kind} id={id} title={title} level={level} />
      {stuck && (
        <p className={`${styles.note} ${styles.noteStuck}`}>
          <Icon name="stop" />
          <span>{text.card.stuck(card.stuckReason)}</span>
        </p>
      )}
      {state.crossing && (kind === 'action' || kind === 'obstacle') && <CardCrossings kind={kind} id={id} />}
      {children}
      {state.late && <Saving />}
      {canEdit && <MenuButton kind={kind} id={id} label={text.card.menu(title)} />}
      {holder !== null && <HeldBy name={holder.person.name} />}
    </li>
  );
}
