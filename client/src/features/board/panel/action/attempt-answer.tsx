import { answerOutcome } from '@verbeterbord/shared/board/commands/answer-outcome.ts';
import { helpedAnswers, type Helped } from '@verbeterbord/shared/domain/action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { useAct } from '../../wall/use-act.ts';
import { useEditable } from '../editable.ts';
import styles from './attempt-answer.module.css';

interface AttemptAnswerProps {
  readonly action: ActionId;
  readonly helped: Helped | null;
  /** Whether the answer is asked for now: the attempt is the last and the action is done. */
  readonly asking: boolean;
}

/** Hielp het? Asked once the action is done; before that, and on earlier attempts, the answer is only read. */
export function AttemptAnswer({ action, helped, asking }: AttemptAnswerProps) {
  const words = useCardPanelText().attempts;
  const editable = useEditable();
  const run = useAct();
  const said = { yes: words.wasYes, no: words.wasNo, 'not-yet': words.wasNotYet };
  const button = { yes: words.yes, no: words.no, 'not-yet': words.notYet };
  const icon = { yes: 'check', no: 'again', 'not-yet': 'clock' } as const;

  if (!asking || !editable)
    return helped === null ? null : (
      <p className={styles.answer} data-helped={helped}>
        <Icon name={icon[helped]} />
        {said[helped]}
      </p>
    );
  return (
    <div className={styles.ask} role="group" aria-label={words.helped}>
      <p className={styles.question}>{words.helped}</p>
      {helpedAnswers.map((answer) => (
        <button
          key={answer}
          type="button"
          className={styles.button}
          aria-pressed={helped === answer}
          onClick={() => {
            run(answerOutcome, { action, helped: answer });
          }}
        >
          {button[answer]}
        </button>
      ))}
    </div>
  );
}
