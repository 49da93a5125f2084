import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useHolder } from '../../../sync/hooks.ts';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { CardCrossings } from '../references/card-crossings.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useWall } from '../wall/wall-controls.ts';
import { useCardState } from './card-state.ts';
import { CardTitle } from './card-title.tsx';
import { HeldBy } from './held-by.tsx';
import { MenuButton } from './menu-button.tsx';
import { Owners } from './owners.tsx';
import { Saving } from './saving.tsx';
import { NewTag } from './tags.tsx';
import styles from './card.module.css';

interface RailCardProps {
  readonly card: Card<'idea' | 'obstacle' | 'success'>;
  /** Above the title, such as *Idee*; below it, such as *van Willem*. */
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  /** Whose letters stand on the right. */
  readonly owner?: PersonId | null;
}

/** Paper on a rail: yellow for an idea, rose for an obstacle, green for a success; the word is there too. */
export function RailCard({ card, head, foot, owner = null }: RailCardProps) {
  const words = useText().board;
  const text = words.card;
  const key = `${card.kind}:${card.id}`;
  const { shown, isNew, lifted, opened, late, crossing } = useCardState(card);
  const holder = useHolder(card.id);
  const landed = useIsOne(useWall().landed, key);
  const canEdit = useCanEditWall();
  if (!shown) return null;
  const look = [
    styles.card,
    styles[card.kind],
    holder !== null && styles.held,
    opened && styles.opened,
    lifted && styles.lifted,
    landed && styles.lands,
    !canEdit && styles.readOnly,
  ];
  return (
    <li className={look.filter(Boolean).join(' ')} data-card={key}>
      {head}
      <CardTitle kind={card.kind} id={card.id} title={card.title || words.noTitle} level={3} />
      {crossing && card.kind === 'obstacle' && <CardCrossings kind="obstacle" id={card.id} />}
      {(isNew || (foot !== undefined && foot !== null)) && (
        <div className={styles.foot}>
          {foot}
          {isNew && <NewTag text={text} />}
          {owner !== null && <Owners owners={[owner]} />}
        </div>
      )}
      {late && <Saving />}
      {canEdit && <MenuButton kind={card.kind} id={card.id} label={text.menu(card.title || words.noTitle)} />}
      {holder !== null && <HeldBy name={holder.person.name} />}
    </li>
  );
}
