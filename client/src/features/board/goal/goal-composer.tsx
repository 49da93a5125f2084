import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { AmbitionId, GoalId } from '@verbeterbord/shared/ids.ts';
import { isDay } from '@verbeterbord/shared/time.ts';
import { use, useId, useRef, useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useList } from '../../../sync/hooks.ts';
import { Button } from '../../../ui/button.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { composerOf } from '../wall/action-composer.tsx';
import { useAct } from '../wall/use-act.ts';
import { WallContext } from '../wall/wall-controls.ts';
import styles from './goal-composer.module.css';

interface GoalComposerProps {
  /** The board has no goal yet: asks in full, as the second step of an empty board. */
  readonly first?: boolean | undefined;
  /** The ambition it will serve; left out, the only one on the board. */
  readonly ambition?: AmbitionId | undefined;
  readonly takeFocus?: boolean | undefined;
  readonly onMade?: ((goal: GoalId) => void) | undefined;
  /** Escape or Annuleren; without it the form stays. */
  readonly onCancel?: (() => void) | undefined;
}

/** A new goal: its words, Enter, and its lane is there. The day before which and the sign of success may wait. */
export function GoalComposer({ first = false, ambition, takeFocus, onMade, onCancel }: GoalComposerProps) {
  const words = useText().panel;
  const goals = useList(lists.goals);
  const ambitions = useList(lists.ambitions) as readonly AmbitionId[];
  const run = useAct();
  const wall = use(WallContext);
  const [title, setTitle] = useState('');
  const [sign, setSign] = useState('');
  const [before, setBefore] = useState('');
  const titleField = useRef<HTMLInputElement>(null);
  const id = useId();
  const serves = ambition ?? (ambitions.length === 1 ? ambitions[0] : undefined);

  const make = (): void => {
    if (title.trim() === '') {
      titleField.current?.focus();
      return;
    }
    const made = run(
      addGoal,
      { title, sign, before: isDay(before) ? before : null, ambition: serves ?? null },
      words.goal.made(title.trim()),
    );
    if (!made.ok) return;
    setTitle('');
    setSign('');
    setBefore('');
    onMade?.(made.value);
    // the next step is the first action for it, unless one is in the middle of something else
    if (ambition === undefined) wall?.composing.set(composerOf(made.value));
  };

  return (
    // Escape comes up from the field and the buttons in it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className={styles.composer}
      data-composer="goal"
      data-goal={tapeOf(goals.length + 1)}
      aria-label={words.goal.new}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || onCancel === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      <Tape className={styles.tape} />
      <div className={styles.fields}>
        <div className={styles.title}>
          <label htmlFor={`${id}-title`} className={first ? styles.step : styles.label}>
            {first ? <span className={styles.number}>2</span> : null}
            {first ? words.goal.first : words.goal.titleLabel}
          </label>
          <input
            id={`${id}-title`}
            ref={(element) => {
              titleField.current = element;
              if (takeFocus === true && element !== null && element.dataset['seen'] === undefined) {
                element.dataset['seen'] = '';
                element.focus();
              }
            }}
            className={styles.input}
            value={title}
            maxLength={textLimits.title}
            placeholder={words.goal.titleExample}
            lang="nl"
            spellCheck
            autoComplete="off"
            onChange={(event) => {
              setTitle(event.target.value);
            }}
          />
        </div>
        <div className={styles.before}>
          <label htmlFor={`${id}-before`} className={styles.label}>
            {words.goal.before} <span className={styles.optional}>({words.goal.optional})</span>
          </label>
          <input
            id={`${id}-before`}
            type="date"
            className={styles.input}
            value={before}
            onChange={(event) => {
              setBefore(event.target.value);
            }}
          />
        </div>
        {title.trim() === '' ? null : (
          <div className={styles.sign}>
            <label htmlFor={`${id}-sign`} className={styles.label}>
              {words.goal.sign} <span className={styles.optional}>({words.goal.optional})</span>
            </label>
            <input
              id={`${id}-sign`}
              className={styles.input}
              value={sign}
              maxLength={textLimits.sentence}
              placeholder={words.goal.signPlaceholder}
              lang="nl"
              spellCheck
              autoComplete="off"
              onChange={(event) => {
                setSign(event.target.value);
              }}
            />
          </div>
        )}
        {first && title.trim() === '' ? null : (
          <div className={styles.buttons}>
            <Button type="submit" look="go" disabled={title.trim() === ''}>
              {words.goal.create} <kbd className={styles.key}>Enter</kbd>
            </Button>
            {onCancel === undefined ? null : (
              <Button look="quiet" onClick={onCancel}>
                {words.cancel}
              </Button>
            )}
          </div>
        )}
      </div>
    </form>
  );
}
