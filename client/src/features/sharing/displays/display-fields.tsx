import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useId } from 'react';
import { useDisplaysText } from '../../../i18n/displays.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field } from '../../../ui/field.tsx';
import styles from './displays.module.css';

/** What a screen is called, what it shows, and for how many seconds each part; null stays at the first. */
export interface DisplayDraft {
  readonly name: string;
  readonly boards: readonly BoardId[];
  readonly every: number | null;
}

/** Seconds to choose from. */
const paces = [15, 30, 60, 120, 300] as const;
const longestName = 60;
const mostBoards = 12;

/** Whether it can be sent. */
export function isWhole({ name, boards }: DisplayDraft): boolean {
  return name.trim() !== '' && boards.length > 0 && boards.length <= mostBoards;
}

interface DisplayFieldsProps {
  readonly value: DisplayDraft;
  /** Those to choose from. */
  readonly boards: readonly BoardLine[];
  /** Whether to say what is missing. */
  readonly tried: boolean;
  readonly onChange: (value: DisplayDraft) => void;
}

/** Where a screen hangs, which boards it shows and how it moves on. */
export function DisplayFields({ value, boards, tried, onChange }: DisplayFieldsProps) {
  const all = useDisplaysText();
  const words = all.pair;
  const id = useId();
  const { name, boards: chosen, every } = value;
  // another pace was set by a program: it stays as it is until somebody chooses
  const choices = [...new Set([...paces, ...(every === null ? [] : [every])])].toSorted((a, b) => a - b);
  const wrong =
    chosen.length > mostBoards
      ? words.boardsMost(mostBoards)
      : tried && chosen.length === 0
        ? words.boardsNone
        : null;
  const choose = (board: BoardId, on: boolean): void => {
    // in the order of the list, which is how people find them
    const next = boards
      .map((line) => line.id)
      .filter((each) => (each === board ? on : chosen.includes(each)));
    onChange({ ...value, boards: next });
  };
  return (
    <>
      <Field
        label={words.name}
        hint={words.nameHint}
        error={tried && name.trim() === '' ? all.list.required : undefined}
      >
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={longestName}
            value={name}
            onChange={(event) => onChange({ ...value, name: event.currentTarget.value })}
          />
        )}
      </Field>
      <fieldset className={styles.boards} aria-describedby={`${id}-hint`}>
        <legend>{words.boards}</legend>
        <p id={`${id}-hint`} className={styles.soft}>
          {words.boardsHint}
        </p>
        {boards.map((board) => (
          <Checkbox
            key={board.id}
            label={board.title}
            checked={chosen.includes(board.id)}
            onChange={(on) => choose(board.id, on)}
          />
        ))}
        {wrong !== null && (
          <p className={styles.error} role="alert">
            {wrong}
          </p>
        )}
      </fieldset>
      <Field label={words.every} hint={words.everyHint}>
        {(control) => (
          <select
            {...control}
            value={every ?? ''}
            onChange={({ currentTarget }) =>
              onChange({ ...value, every: currentTarget.value === '' ? null : Number(currentTarget.value) })
            }
          >
            <option value="">{words.never}</option>
            {choices.map((seconds) => (
              <option key={seconds} value={seconds}>
                {words.seconds(seconds)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
