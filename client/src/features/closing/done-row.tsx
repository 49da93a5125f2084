import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { currentAttempt, leavingIn, type Helped } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useId } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { useText } from '../../i18n/language.ts';
import { useCanEdit } from '../../sync/hooks.ts';
import { useAttemptField } from '../../sync/use-attempt-field.ts';
import { useRow } from '../../sync/use-row.ts';
import { useRun } from '../../sync/use-run.ts';
import { Button } from '../../ui/button.tsx';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { StripRow } from '../../ui/strip-row.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import input from '../../ui/input.module.css';
import styles from './closing.module.css';

interface DoneRowProps {
  readonly id: ActionId;
  readonly cycle: number;
  /** The cycle that a new attempt would be in. */
  readonly next: number;
}

/** A finished action: did it help, and what did we notice; when it didn't, perhaps another try. */
export function DoneRow({ id, cycle, next }: DoneRowProps) {
  const text = useClosingText();
  const words = text.done;
  const { ask } = useText().board;
  const canEdit = useCanEdit();
  const run = useRun();
  const row = useRow(id);
  if (row === undefined) return null;
  const { action, goal, holder, strip, presence } = row;
  const where = goal === null ? text.noGoal : text.goal(goal.number, goal.title);
  const held = holder === null ? undefined : text.busy(holder);
  const attempt = currentAttempt(action);
  const helped = attempt?.helped ?? null;
  const again = leavingIn(action, cycle)?.value === 'carry' ? leavingIn(action, cycle) : null;
  const tryAgain = (value: 'carry' | null, reason: string): void => {
    run(chooseLeaving, { action: id, cycle, value, reason });
  };
  return (
    <li {...presence}>
      <StripRow {...strip} layout="choice-sentence" held={held} meta={where}>
        {canEdit ? (
          <ChoiceButtons<Helped>
            label={words.helped(strip.title)}
            value={helped}
            options={[
              { value: 'yes', label: ask.yes, icon: 'check' },
              { value: 'no', label: ask.no, icon: 'again' },
              { value: 'not-yet', label: ask.notYet, icon: 'clock' },
            ]}
            onChoose={(value) => {
              if (value !== null) run(answerOutcome, { action: id, helped: value });
            }}
          />
        ) : (
          <p className={styles.chosen}>{helped === null ? words.noAnswer : words.answers[helped]}</p>
        )}
        <div className={styles.why}>
          {helped !== null && attempt !== undefined && canEdit && (
            <Noticed key={attempt.id} action={id} attempt={attempt.id} title={strip.title} />
          )}
          {!canEdit && attempt?.noticed !== '' && <p>{attempt?.noticed}</p>}
          {helped === 'no' && canEdit && again === null && (
            <Button
              icon="again"
              onClick={() => {
                tryAgain('carry', '');
              }}
            >
              {words.again(next)}
            </Button>
          )}
          {helped === 'no' && again !== null && (
            <>
              <p>
                <b>{words.isAgain(next)}</b>
              </p>
              {canEdit ? (
                <>
                  <ReasonField
                    longest={textLimits.sentence}
                    label={words.plan(strip.title)}
                    placeholder={words.planShort}
                    value={again.reason}
                    onWrite={(reason) => {
                      tryAgain('carry', reason);
                    }}
                  />
                  <Button
                    look="quiet"
                    className={styles.small}
                    onClick={() => {
                      tryAgain(null, '');
                    }}
                  >
                    {words.notAgain}
                  </Button>
                </>
              ) : (
                <p>{again.reason}</p>
              )}
            </>
          )}
        </div>
      </StripRow>
    </li>
  );
}

interface NoticedProps {
  readonly action: ActionId;
  readonly attempt: string;
  readonly title: string;
}

function Noticed({ action, attempt, title }: NoticedProps) {
  const words = useClosingText().done;
  const field = useAttemptField(action, attempt, 'noticed');
  const id = useId();
  return (
    <label htmlFor={id} className={styles.reason}>
      <VisuallyHidden>{words.noticed(title)}</VisuallyHidden>
      <input
        id={id}
        ref={field}
        className={input.input}
        placeholder={words.noticedShort}
        autoComplete="off"
        lang="nl"
        spellCheck
      />
    </label>
  );
}
