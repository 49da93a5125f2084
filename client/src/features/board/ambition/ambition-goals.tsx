import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Goal } from '@verbeterbord/shared/domain/goal.ts';
import type { AmbitionId, GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { GoalComposer } from '../goal/goal-composer.tsx';
import { useEditable } from '../panel/editable.ts';
import { GoalNumber } from '../panel/parts/goal-number.tsx';
import { Section } from '../panel/parts/section.tsx';
import { useCardPart } from '../panel/use-card-part.ts';
import { cardAddress, openCard } from '../wall/open-card.ts';
import styles from './ambition-goals.module.css';

const partOf = (goal: Goal) => ({ title: goal.title, number: goal.number, ambition: goal.ambition });

/** The goals that serve an ambition, each one step away, and one more. */
export function AmbitionGoals({ ambition }: { readonly ambition: AmbitionId }) {
  const words = useText().panel.ambition;
  const goals = useList(lists.goals) as readonly GoalId[];
  const [composing, setComposing] = useState(false);
  const editable = useEditable();
  return (
    <Section title={words.goals}>
      <ul className={styles.list}>
        {goals.map((goal) => (
          <GoalLine key={goal} goal={goal} ambition={ambition} />
        ))}
      </ul>
      {!editable ? null : composing ? (
        <GoalComposer
          ambition={ambition}
          takeFocus
          onMade={() => {
            setComposing(false);
          }}
          onCancel={() => {
            setComposing(false);
          }}
        />
      ) : (
        <div>
          <Button
            icon="plus"
            look="quiet"
            className={styles.add}
            onClick={() => {
              setComposing(true);
            }}
          >
            {words.newGoal}
          </Button>
        </div>
      )}
    </Section>
  );
}

function GoalLine({ goal, ambition }: { readonly goal: GoalId; readonly ambition: AmbitionId }) {
  const part = useCardPart('goal', goal, partOf);
  if (part?.ambition !== ambition) return null;
  return (
    <li>
      <a
        className={styles.goal}
        href={cardAddress('goal', goal)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          openCard('goal', goal);
        }}
      >
        <GoalNumber number={part.number} />
        {part.title}
      </a>
    </li>
  );
}
