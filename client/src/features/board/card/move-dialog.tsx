import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { focusCard } from '../wall/focus-card.ts';
import { moveCard } from '../wall/move-card.ts';
import { useMover } from '../wall/use-mover.ts';
import { useGoalOptions } from './use-goal-options.ts';

/** *Verplaatsen naar …*: goal, column and place, for whoever doesn't drag. Ends in the same move. */
export function MoveDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const text = useText().board;
  const more = useBoardMoreText();
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
    <FormDialog
      title={more.move.title}
      submit={more.move.submit}
      cancelLook="plain"
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{action?.title}</p>
      <SelectField
        first
        label={more.move.goal}
        value={goal}
        options={goalOptions}
        onChange={(chosen) => {
          setGoal(chosen);
          setBefore('');
        }}
      />
      <SelectField
        label={more.move.column}
        value={state}
        options={actionStates.map((value) => ({ value, label: text.columns[value] }))}
        onChange={(chosen) => {
          setState(chosen);
          setBefore('');
        }}
      />
      <SelectField
        label={more.move.place}
        value={before}
        options={[
          ...others.map((value, index) => ({
            value,
            label: index === 0 ? more.move.first : String(index + 1),
          })),
          { value: '', label: others.length === 0 ? more.move.first : more.move.last },
        ]}
        onChange={setBefore}
      />
    </FormDialog>
  );
}
