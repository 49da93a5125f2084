import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';

interface GoalOption {
  readonly value: GoalId | '';
  readonly label: string;
}

/** The goals of the board to choose one from, with *without a goal* last, which is ''. */
export function useGoalOptions(): readonly GoalOption[] {
  const text = useText().board.lane;
  const { view } = useBoardSession();
  const goals = useList(lists.goals) as readonly GoalId[];
  const options = goals.map((value): GoalOption => {
    const card = view.card('goal', value);
    return { value, label: card === undefined ? '' : text.label(card.number, card.title) };
  });
  return [...options, { value: '', label: text.none }];
}
