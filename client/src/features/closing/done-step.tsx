import { Fragment, useId, useState } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { Step } from '../../ui/step.tsx';
import type { ClosingState } from './closing-state.ts';
import { DoneRow } from './done-row.tsx';
import styles from './closing.module.css';

interface DoneStepProps {
  readonly cycle: number;
  readonly next: number;
  readonly state: ClosingState;
}

/** Step 1: what is done, and did it help. Folded to a line when everything was answered before one came here. */
export function DoneStep({ cycle, next, state }: DoneStepProps) {
  const { done: words, isDone } = useClosingText();
  const complete = state.unanswered === 0;
  const [open, setOpen] = useState(!complete);
  const id = useId();
  const none = state.done.length === 0;
  return (
    <Step
      number={1}
      title={words.title}
      state={complete ? 'done' : 'now'}
      doneLabel={isDone}
      aside={
        none ? (
          <p className={styles.soft}>{words.none}</p>
        ) : (
          <>
            <Summary state={state} />
            <Button
              look="quiet"
              iconAfter={open ? 'up' : 'down'}
              aria-expanded={open}
              aria-controls={id}
              onClick={() => {
                setOpen(!open);
              }}
            >
              {open ? words.fold : words.look}
            </Button>
          </>
        )
      }
    >
      {open && !none ? (
        <ul id={id} className={styles.rows}>
          {state.done.map((action) => (
            <DoneRow key={action} id={action} cycle={cycle} next={next} />
          ))}
        </ul>
      ) : null}
    </Step>
  );
}

function Summary({ state }: { readonly state: ClosingState }) {
  const words = useClosingText().done;
  const parts: readonly (readonly [number, IconName, (count: number) => string])[] = [
    [state.helped, 'check', words.sumHelped],
    [state.again, 'again', words.sumAgain],
    [state.notHelped, 'close', words.sumNotHelped],
    [state.notYet, 'clock', words.sumNotYet],
    [state.unanswered, 'talk', words.sumUnanswered],
  ];
  return (
    <p className={styles.summary} role="status">
      <b>{words.sum(state.done.length)}</b>
      {parts.map(([count, icon, say]) =>
        count === 0 ? null : (
          <Fragment key={icon}>
            <span aria-hidden="true">·</span>
            <span className={icon === 'check' ? styles.good : undefined}>
              <Icon name={icon} />
              {say(count)}
            </span>
          </Fragment>
        ),
      )}
    </p>
  );
}
