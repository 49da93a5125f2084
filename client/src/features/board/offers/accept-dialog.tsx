import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import type { Task } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useList } from '../../../sync/hooks.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { useGoalOptions } from '../card/use-goal-options.ts';

interface AcceptDialogProps {
  readonly offer: OfferReference;
  readonly task: Task;
  readonly onAccept: (choice: { readonly goal: GoalId | null; readonly later: boolean }) => Promise<void>;
  readonly onClose: () => void;
}

/** Taking over what was offered: under which goal, and in this cycle or later. */
export function AcceptDialog({ offer, task, onAccept, onClose }: AcceptDialogProps) {
  const words = useCrossingsText().offers;
  const goals = useList(lists.goals) as readonly GoalId[];
  const options = useGoalOptions();
  const [goal, setGoal] = useState<GoalId | null>(goals[0] ?? null);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  // a goal that was put away meanwhile
  const chosen = goal !== null && goals.includes(goal) ? goal : null;
  return (
    <FormDialog
      title={words.acceptTitle}
      submit={words.accept}
      busyText={words.busy}
      cancelLook="plain"
      task={task}
      onSubmit={() => void onAccept({ goal: chosen, later: when === 'later' })}
      onClose={onClose}
    >
      <div>
        <p>
          <b>{offer.title}</b>
        </p>
        <p>{words.acceptIntro}</p>
      </div>
      <SelectField
        first
        label={words.goal}
        value={chosen ?? ''}
        options={options}
        onChange={(value) => setGoal(value === '' ? null : value)}
      />
      <ChoiceField
        label={words.when}
        value={when}
        options={[
          { value: 'now', label: words.now },
          { value: 'later', label: words.later },
        ]}
        onChange={setWhen}
      />
    </FormDialog>
  );
}
