import type { Ambition } from '@verbeterbord/shared/domain/ambition.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import type { MouseEvent } from 'react';
import { useText } from '../../../i18n/language.ts';
import { Icon } from '../../../ui/icon.tsx';
import { cardAddress, openCard } from '../wall/open-card.ts';
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

interface CardLinkProps {
  readonly kind: 'goal' | 'ambition';
  readonly id: string;
  readonly title: string;
}

function CardLink({ kind, id, title }: CardLinkProps) {
  return (
    <a
      href={cardAddress(kind, id)}
      onClick={(event: MouseEvent) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        openCard(kind, id);
      }}
    >
      {title}
    </a>
  );
}
