import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../../i18n/language.ts';
import { useList } from '../../../../sync/hooks.ts';
import { ChoiceList } from './choice-list.tsx';
import { GoalLabel } from './goal-label.tsx';

interface GoalChoicesProps {
  readonly chosen: GoalId | null | undefined;
  readonly onChoose: (goal: GoalId | null) => void;
}

/** The goals on the board to choose from, and none. */
export function GoalChoices({ chosen, onChoose }: GoalChoicesProps) {
  const words = useText().panel;
  const goals = useList(lists.goals) as readonly GoalId[];
  return (
    <ChoiceList
      choices={[
        ...goals.map((goal) => ({
          key: goal,
          label: <GoalLabel goal={goal} />,
          chosen: goal === chosen,
          choose: () => {
            onChoose(goal);
          },
        })),
        {
          key: '',
          label: words.noGoal,
          chosen: chosen === null,
          choose: () => {
            onChoose(null);
          },
        },
      ]}
    />
  );
}
