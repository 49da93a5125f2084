import type { MyBoard, NewAction } from '@verbeterbord/shared/api/actions.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { asId, type BoardId, type GoalId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/language.ts';
import { useMyActionsText } from '../../i18n/my-actions.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './add-action.module.css';

interface AddActionProps {
  /** Those on which I may write; not empty. */
  readonly boards: readonly MyBoard[];
  /** The one to begin with. */
  readonly first: BoardId | undefined;
  readonly onAdd: (board: BoardId, input: NewAction) => void;
  readonly onClose: () => void;
}

/** Writes an action of mine on any of my boards. After Enter the next one can be written. */
export function AddAction({ boards, first, onAdd, onClose }: AddActionProps) {
  const text = useText();
  const words = useMyActionsText();
  const [title, setTitle] = useState('');
  const [chosen, setChosen] = useState(first);
  const [goal, setGoal] = useState<GoalId | null>(null);
  const [due, setDue] = useState<Day | null>(null);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const heading = useId();
  const board = boards.find(({ id }) => id === chosen) ?? boards[0];
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  if (board === undefined) return null;

  const send = (): void => {
    const written = title.trim();
    setRefused(written === '');
    form.current?.querySelector('input')?.focus();
    if (written === '') return;
    onAdd(board.id, {
      title: written,
      goal,
      ...(due === null ? {} : { due }),
      ...(when === 'later' ? { later: true } : {}),
    });
    setTitle('');
    setDue(null);
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 id={heading} className={styles.title}>
        {words.add.title}
      </h2>
      <Field
        label={words.add.what}
        hint={words.noteHint}
        error={refused ? text.codes.refusal['empty-text'] : undefined}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            enterKeyHint="done"
            maxLength={textLimits.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onClose();
            }}
          />
        )}
      </Field>
      <div className={styles.choices}>
        <Field label={words.add.board}>
          {(control) => (
            <select
              {...control}
              value={board.id}
              onChange={(event) => {
                setChosen(asId<BoardId>(event.currentTarget.value));
                setGoal(null);
              }}
            >
              {boards.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.add.goal}>
          {(control) => (
            <select
              {...control}
              value={goal ?? ''}
              onChange={({ currentTarget: { value } }) => setGoal(value === '' ? null : asId<GoalId>(value))}
            >
              <option value="">{words.noGoal}</option>
              {board.goals.map(({ id, number, title: name }) => (
                <option key={id} value={id}>
                  {words.goal(number, name)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <DayField label={words.add.due} value={due} onChange={setDue} optional />
        <Segmented
          label={words.add.when}
          value={when}
          className={styles.when}
          options={[
            { value: 'now', label: words.now },
            { value: 'later', label: words.later },
          ]}
          onChange={setWhen}
        />
      </div>
      <div className={styles.row}>
        <Button look="go" type="submit">
          {words.add.submit}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {text.ui.close}
        </Button>
      </div>
    </form>
  );
}
