import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';

/** The options of a `<select>` of goals; without a goal is the empty value. */
export function GoalOptions() {
  const text = useText().board.lane;
  const { view } = useBoardSession();
  const goals = useList(lists.goals) as readonly GoalId[];
  return (
    <>
      {goals.map((each) => {
        const card = view.card('goal', each);
        return (
          <option key={each} value={each}>
            {card === undefined ? '' : text.label(card.number, card.title)}
          </option>
        );
      })}
      <option value="">{text.none}</option>
    </>
  );
}
