import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { CardLink } from './card-link.tsx';
import { GoalNumber } from './parts/goal-number.tsx';
import { useCardPart } from './use-card-part.ts';
import styles from './crumb.module.css';

const goalPart = (goal: Goal) => ({ title: goal.title, number: goal.number, ambition: goal.ambition });
const titleOf = (ambition: Ambition): string => ambition.title;

/** One step to the goal, one to the ambition: the line of sight. */
export function Crumb({ goal }: { readonly goal: GoalId | null }) {
  const words = useText().panel;
  const part = useCardPart('goal', goal ?? '', goalPart);
  const ambition = useCardPart('ambition', part?.ambition ?? '', titleOf);
  if (goal === null || part === undefined) return null;
  return (
    <>
      <GoalNumber number={part.number} />
      <nav className={styles.crumb} aria-label={words.crumb}>
        <CardLink kind="goal" id={goal} title={part.title} />
        {part.ambition === null || ambition === undefined ? null : (
          <>
            <Icon name="right" />
            <CardLink kind="ambition" id={part.ambition} title={ambition} />
          </>
        )}
      </nav>
    </>
  );
}
