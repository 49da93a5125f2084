import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { OfferReference } from '@verbeterbord/shared/domain/reference.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import type { Task } from '../../../api/use-task.ts';
import { useCrossingsText } from '../../../i18n/crossings.ts';
import { useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { GoalOptions } from '../card/goal-options.tsx';
import styles from '../card/dialogs.module.css';

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
  const [goal, setGoal] = useState<GoalId | null>(goals[0] ?? null);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  // a goal that was put away meanwhile
  const chosen = goal !== null && goals.includes(goal) ? goal : null;
  return (
    <Dialog title={words.acceptTitle} onClose={onClose}>
      <form
        className={styles.form}
        aria-busy={task.busy}
        onSubmit={(event) => {
          event.preventDefault();
          if (!task.busy) void onAccept({ goal: chosen, later: when === 'later' });
        }}
      >
        <div>
          <p>
            <b>{offer.title}</b>
          </p>
          <p>{words.acceptIntro}</p>
        </div>
        <Field label={words.goal}>
          {(control) => (
            <select
              {...control}
              data-autofocus=""
              value={chosen ?? ''}
              onChange={(event) => {
                const { value } = event.target;
                setGoal(value === '' ? null : (value as GoalId));
              }}
            >
              <GoalOptions />
            </select>
          )}
        </Field>
        <ChoiceField
          label={words.when}
          value={when}
          options={[
            { value: 'now', label: words.now },
            { value: 'later', label: words.later },
          ]}
          onChange={setWhen}
        />
        {task.failure !== null && <Notice look="wrong">{task.failure}</Notice>}
        <div className={styles.buttons}>
          <Button type="submit" look="go" aria-disabled={task.busy}>
            {task.busy ? words.busy : words.accept}
          </Button>
          <Button onClick={onClose}>{words.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
