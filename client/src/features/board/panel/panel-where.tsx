import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { AmbitionCrumb } from './ambition-crumb.tsx';
import { Crumb } from './crumb.tsx';
import { KindLabel } from './kind-label.tsx';
import { GoalNumber } from './parts/goal-number.tsx';
import { useCardPart } from './use-card-part.ts';
import styles from './panel-where.module.css';

interface PanelWhereProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly goal: GoalId | null;
}

const numberOf = (goal: Goal): number => goal.number;

/** Where a card belongs: under its goal and ambition, if it has a goal; kinds other than an action say what they are. */
export function PanelWhere({ kind, id, goal }: PanelWhereProps) {
  const number = useCardPart('goal', kind === 'goal' ? id : '', numberOf);
  if (kind === 'action' && goal !== null) return <Crumb goal={goal} />;
  if (goal !== null && (kind === 'obstacle' || kind === 'success'))
    return (
      <div className={styles.both}>
        <KindLabel kind={kind} />
        <div className={styles.goal}>
          <Crumb goal={goal} />
        </div>
      </div>
    );
  return (
    <>
      {number === undefined ? null : <GoalNumber number={number} />}
      <KindLabel kind={kind} />
      {kind === 'goal' && <AmbitionCrumb goal={id} />}
    </>
  );
}
