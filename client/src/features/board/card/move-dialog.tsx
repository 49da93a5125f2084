import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { focusCard } from '../wall/focus-card.ts';
import { moveCard } from '../wall/move-card.ts';
import { useMover } from '../wall/use-mover.ts';
import { MoveForm } from './move-form.tsx';
import { useGoalOptions } from './use-goal-options.ts';

/** *Verplaatsen naar …* on the wall: goal, column and place. */
export function MoveDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const words = useBoardMoreText().move;
  const mover = useMover();
  const { view } = useBoardSession();
  const action = view.card('action', id);
  const goals = useList(lists.goals) as readonly GoalId[];
  const goalOptions = useGoalOptions();
  const current =
    action !== undefined && action.goal !== null && goals.includes(action.goal) ? action.goal : '';
  const [goal, setGoal] = useState<GoalId | ''>(current);
  const [state, setState] = useState<ActionState>(action?.place.state ?? 'todo');
  const [before, setBefore] = useState('');
  const column = lists.lane(goal === '' ? null : goal, state);
  const others = view.list(column).filter((other) => other !== id);

  const submit = (): void => {
    onClose();
    moveCard(mover, { kind: 'action', id, column, before: before === '' ? null : `action:${before}` });
    requestAnimationFrame(() => focusCard(`action:${id}`));
  };

  return (
    <MoveForm
      title={action?.title}
      state={state}
      onState={(chosen) => {
        setState(chosen);
        setBefore('');
      }}
      place={
        <SelectField
          label={words.place}
          value={before}
          options={[
            ...others.map((value, index) => ({
              value,
              label: index === 0 ? words.first : String(index + 1),
            })),
            { value: '', label: others.length === 0 ? words.first : words.last },
          ]}
          onChange={setBefore}
        />
      }
      onSubmit={submit}
      onClose={onClose}
    >
      <SelectField
        first
        label={words.goal}
        value={goal}
        options={goalOptions}
        onChange={(chosen) => {
          setGoal(chosen);
          setBefore('');
        }}
      />
    </MoveForm>
  );
}
