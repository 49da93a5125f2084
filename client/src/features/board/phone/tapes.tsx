import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useCard } from '../../../sync/hooks.ts';
import { Tape } from '../../../ui/tape.tsx';
import styles from './phone.module.css';

/** A piece of tape for each goal, the one in sight long: where am I among them. Decoration; the words say it too. */
export function Tapes({ lanes, at }: { readonly lanes: readonly (GoalId | null)[]; readonly at: number }) {
  return (
    <div className={styles.tapes} aria-hidden="true" data-many={lanes.length > 5 ? '' : undefined}>
      {lanes.map((goal, index) => (
        <Piece key={goal ?? ''} goal={goal} current={index === at} />
      ))}
    </div>
  );
}

function Piece({ goal, current }: { readonly goal: GoalId | null; readonly current: boolean }) {
  const card = useCard('goal', goal ?? '');
  return (
    <span
      data-goal={card === undefined ? undefined : tapeOf(card.number)}
      data-current={current ? '' : undefined}
      className={card === undefined ? styles.bare : undefined}
    >
      {card !== undefined && <Tape />}
    </span>
  );
}
