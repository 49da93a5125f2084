import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { Crumb } from './crumb.tsx';
import { KindLabel } from './kind-label.tsx';
import { GoalNumber } from './parts/goal-number.tsx';
import { useCardPart } from './use-card-part.ts';

interface PanelWhereProps {
  readonly kind: CardKind;
  readonly id: string;
  readonly goal: GoalId | null;
}

const numberOf = (goal: Goal): number => goal.number;

/** Where a card belongs: an action under its goal and ambition; other kinds say what they are. */
export function PanelWhere({ kind, id, goal }: PanelWhereProps) {
  const number = useCardPart('goal', kind === 'goal' ? id : '', numberOf);
  if (kind === 'action' && goal !== null) return <Crumb goal={goal} />;
  return (
    <>
      {number === undefined ? null : <GoalNumber number={number} />}
      <KindLabel kind={kind} />
    </>
  );
}
