import type { Card } from '@verbeterbord/shared/domain/card.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import type { ReactNode } from 'react';
import { useText } from '../../../i18n/language.ts';
import { classNames } from '../../../ui/class-names.ts';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useWall } from '../wall/wall-controls.ts';
import { CardPaper } from './card-paper.tsx';
import { useCardState } from './card-state.ts';
import { Owners } from './owners.tsx';
import { NewTag } from './tags.tsx';
import styles from './card.module.css';

interface RailCardProps {
  readonly card: Card<'idea' | 'obstacle' | 'success'>;
  /** Below the title, such as *van Willem*. */
  readonly foot?: ReactNode;
  /** Whose letters stand on the right. */
  readonly owner?: PersonId | null;
}

const signs = { idea: 'bulb', obstacle: 'stop' } as const;

/** Paper on a rail: yellow for an idea, rose for an obstacle, green for a success; the word is there too. */
export function RailCard({ card, foot, owner = null }: RailCardProps) {
  const text = useText().board;
  const { kind } = card;
  const state = useCardState(card);
  const landed = useIsOne(useWall().landed, `${kind}:${card.id}`);
  if (!state.shown) return null;
  const { isNew } = state;
  return (
    <CardPaper
      card={card}
      state={state}
      level={3}
      look={classNames(styles[kind], landed && styles.lands)}
      above={
        kind !== 'success' && (
          <p className={styles.kind}>
            <Icon name={signs[kind]} />
            {text.rail[kind]}
          </p>
        )
      }
    >
      {(isNew || (foot !== undefined && foot !== null)) && (
        <div className={styles.foot}>
          {foot}
          {isNew && <NewTag text={text.card} />}
          {owner !== null && <Owners owners={[owner]} />}
        </div>
      )}
    </CardPaper>
  );
}
