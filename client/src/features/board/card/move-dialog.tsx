import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState, type SyntheticEvent } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { focusCard } from '../wall/focus-card.ts';
import { moveCard } from '../wall/move-card.ts';
import { useMover } from '../wall/use-mover.ts';
import { GoalOptions } from './goal-options.tsx';
import styles from './dialogs.module.css';

/** *Verplaatsen naar …*: goal, column and place, for whoever doesn't drag. Ends in the same move. */
export function MoveDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const text = useText().board;
  const more = useBoardMoreText();
  const mover = useMover();
  const { view } = useBoardSession();
  const action = view.card('action', id);
  const goals = useList(lists.goals) as readonly GoalId[];
  const current =
    action !== undefined && action.goal !== null && goals.includes(action.goal) ? action.goal : '';
  const [goal, setGoal] = useState<string>(current);
  const [state, setState] = useState<ActionState>(action?.place.state ?? 'todo');
  const [before, setBefore] = useState('');
  const column = lists.lane(goal === '' ? null : (goal as GoalId), state);
  const others = view.list(column).filter((other) => other !== id);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
    moveCard(mover, { kind: 'action', id, column, before: before === '' ? null : `action:${before}` });
    requestAnimationFrame(() => focusCard(`action:${id}`));
  };

  return (
    <Dialog title={more.move.title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{action?.title}</p>
        <Field label={more.move.goal}>
          {(control) => (
            <select
              {...control}
              data-autofocus=""
              value={goal}
              onChange={(event) => {
                setGoal(event.target.value);
                setBefore('');
              }}
            >
              <GoalOptions />
            </select>
          )}
        </Field>
        <Field label={more.move.column}>
          {(control) => (
            <select
              {...control}
              value={state}
              onChange={(event) => {
                setState(event.target.value as ActionState);
                setBefore('');
              }}
            >
              {actionStates.map((each) => (
                <option key={each} value={each}>
                  {text.columns[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={more.move.place}>
          {(control) => (
            <select
              {...control}
              value={before}
              onChange={(event) => {
                setBefore(event.target.value);
              }}
            >
              {others.map((other, index) => (
                <option key={other} value={other}>
                  {index === 0 ? more.move.first : `${index + 1}`}
                </option>
              ))}
              <option value="">{others.length === 0 ? more.move.first : more.move.last}</option>
            </select>
          )}
        </Field>
        <div className={styles.buttons}>
          <Button type="submit" look="go">
            {more.move.submit}
          </Button>
          <Button onClick={onClose}>{more.move.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
