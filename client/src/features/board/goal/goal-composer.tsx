import { addGoal } from '@verbeterbord/shared/board/commands/add-goal.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { AmbitionId, GoalId } from '@verbeterbord/shared/ids.ts';
import type { Day } from '@verbeterbord/shared/time.ts';
import { use, useId, useState } from 'react';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useList } from '../../../sync/hooks.ts';
import { DayField } from '../../../ui/day-field.tsx';
import { Tape } from '../../../ui/tape.tsx';
import { ComposerButtons } from '../composing/composer-buttons.tsx';
import { ComposerForm } from '../composing/composer-form.tsx';
import { ComposerTitle } from '../composing/composer-title.tsx';
import { composerOf } from '../wall/action-composer.tsx';
import { useAct } from '../wall/use-act.ts';
import { WallContext } from '../wall/wall-controls.ts';
import input from '../../../ui/input.module.css';
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
  const cardWords = useCardPanelText();
  const goals = useList(lists.goals);
  const ambitions = useList(lists.ambitions) as readonly AmbitionId[];
  const run = useAct();
  const wall = use(WallContext);
  const [title, setTitle] = useState('');
  const [sign, setSign] = useState('');
  const [before, setBefore] = useState<Day | null>(null);
  const id = useId();
  const serves = ambition ?? (ambitions.length === 1 ? ambitions[0] : undefined);

  const make = (): void => {
    const made = run(
      addGoal,
      { title, sign, before, ambition: serves ?? null },
      cardWords.goal.made(title.trim()),
    );
    if (!made.ok) return;
    setTitle('');
    setSign('');
    setBefore(null);
    onMade?.(made.value);
    // the next step is the first action for it, unless one is in the middle of something else
    if (ambition === undefined) wall?.composing.set(composerOf(made.value));
  };

  return (
    <ComposerForm
      className={styles.composer}
      tape={tapeOf(goals.length + 1)}
      label={cardWords.goal.new}
      onMake={make}
      onCancel={onCancel}
    >
      <Tape className={styles.tape} />
      <div className={styles.fields} data-composer="goal">
        <div className={styles.title}>
          <ComposerTitle
            ask={first ? cardWords.goal.first : cardWords.goal.titleLabel}
            example={cardWords.goal.titleExample}
            step={first ? 2 : undefined}
            value={title}
            takeFocus={takeFocus}
            inputClass={input.input}
            onChange={setTitle}
          />
        </div>
        <DayField
          label={cardWords.goal.before}
          note={cardWords.goal.optional}
          value={before}
          optional
          align="end"
          onChange={setBefore}
        />
        {title.trim() === '' ? null : (
          <div className={styles.sign}>
            <label htmlFor={`${id}-sign`} className={styles.label}>
              {cardWords.goal.sign} <span className={styles.optional}>({cardWords.goal.optional})</span>
            </label>
            <input
              id={`${id}-sign`}
              className={input.input}
              value={sign}
              maxLength={textLimits.sentence}
              placeholder={cardWords.goal.signPlaceholder}
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
          <ComposerButtons
            className={styles.buttons}
            create={cardWords.goal.create}
            look="go"
            disabled={title.trim() === ''}
            onCancel={onCancel}
          />
        )}
      </div>
    </ComposerForm>
  );
}
