import { setCardGoal } from '@verbeterbord/shared/board/commands/set-card-goal.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { Obstacle } from '@verbeterbord/shared/domain/obstacle.ts';
import type { Success } from '@verbeterbord/shared/domain/success.ts';
import type { ActionId, GoalId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useText } from '../../../../i18n/language.ts';
import { openCard } from '../../wall/open-card.ts';
import { useAct } from '../../wall/use-act.ts';
import { Facts, type Fact } from '../parts/facts.tsx';
import { GoalChoices } from '../parts/goal-choices.tsx';
import { GoalLabel } from '../parts/goal-label.tsx';
import { useCardPart } from '../use-card-part.ts';
import styles from './rail.module.css';

interface RailFactsProps {
  readonly card: { readonly kind: 'obstacle' | 'success'; readonly id: string };
}

const partOf = (card: Obstacle | Success) => ({
  goal: card.goal,
  cycle: card.kind === 'success' ? card.cycle : null,
  action: card.kind === 'success' ? card.action : null,
});
const titleOf = (card: Action): string => card.title;

/** Which goal it belongs to; of a success also the cycle and the action that it came from. */
export function RailFacts({ card }: RailFactsProps) {
  const words = useText().panel;
  const cardWords = useCardPanelText();
  const part = useCardPart(card.kind, card.id, partOf);
  const run = useAct();
  if (part === undefined) return null;
  const facts: Fact[] = [
    {
      key: 'goal',
      name: cardWords.goalChoice.title,
      value: <GoalLabel goal={part.goal} />,
      renderEditor: (close) => (
        <GoalChoices
          chosen={part.goal}
          onChoose={(goal: GoalId | null) => {
            run(setCardGoal, { ...card, goal });
            close();
          }}
        />
      ),
    },
  ];
  if (part.cycle !== null)
    facts.push({
      key: 'cycle',
      name: cardWords.cycle.title,
      value: cardWords.cycle.number(part.cycle),
      renderEditor: null,
    });
  if (part.action !== null)
    facts.push({
      key: 'action',
      name: words.success.ofAction,
      value: <ActionLink action={part.action} />,
      wide: true,
      renderEditor: null,
    });
  return <Facts facts={facts} />;
}

function ActionLink({ action }: { readonly action: ActionId }) {
  const words = useText().panel.success;
  const title = useCardPart('action', action, titleOf);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        openCard('action', action);
      }}
    >
      {title ?? words.ofEarlier}
    </button>
  );
}
