import { editAttempt } from '@verbeterbord/shared/board/commands/edit-attempt.ts';
import { currentAttempt, type Action } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { useId, useState, type KeyboardEvent } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useAct } from '../wall/use-act.ts';
import { useWall } from '../wall/wall-controls.ts';
import styles from './card.module.css';
import own from './outcome.module.css';

/** Right after an answer: what did you notice? One line, Enter keeps it, Escape leaves it for later. */
export function NoticedField({ action }: { readonly action: Action }) {
  const text = useText().board.ask;
  const wall = useWall();
  const act = useAct();
  const id = useId();
  const attempt = currentAttempt(action);
  const [noticed, setNoticed] = useState(attempt?.noticed ?? '');

  const keep = (): void => {
    if (attempt !== undefined && noticed !== attempt.noticed)
      act(editAttempt, { action: action.id, attempt: attempt.id, field: 'noticed', text: noticed }, null);
    wall.noticing.set(null);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else wall.noticing.set(null);
  };
  return (
    <div className={own.noticed} data-no-drag="">
      <label htmlFor={id}>
        <b>{text.noticed}</b> <span className={styles.soft}>{text.noticedHint}</span>
      </label>
      {/* the person just pressed an answer: the next thing to do is here */}
      <input
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        id={id}
        value={noticed}
        maxLength={textLimits.sentence}
        autoComplete="off"
        onChange={(event) => {
          setNoticed(event.target.value);
        }}
        onKeyDown={key}
        onBlur={keep}
      />
    </div>
  );
}
