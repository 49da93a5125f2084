import type { Cycle } from '@verbeterbord/shared/domain/cycle.ts';
import { addDays } from '@verbeterbord/shared/time.ts';
import { useId } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useBoardSession, useCard, useSaveStatus } from '../../sync/hooks.ts';
import { useLesson } from '../../sync/use-lesson.ts';
import { Button } from '../../ui/button.tsx';
import { Step } from '../../ui/step.tsx';
import { useStore } from '../../ui/use-store.ts';
import type { ClosingState } from './closing-state.ts';
import { useClose } from './use-close.ts';
import styles from './closing.module.css';

interface NextStepProps {
  readonly cycle: number;
  readonly next: Cycle;
  readonly state: ClosingState;
}

/** Step 4: the next cycle, with what goes along; and the button. */
export function NextStep({ cycle, next, state }: NextStepProps) {
  const { next: words } = useClosingText();
  const { through } = useText().panel.cycleBar;
  const language = useLanguage();
  const format = useFormat();
  const lesson = useLesson();
  const { canClose } = useStore(useBoardSession().about);
  return (
    <Step
      number={4}
      title={words.title(next.number)}
      state={state.open.length === 0 && state.unanswered === 0 && lesson.trim() !== '' ? 'now' : 'open'}
      className={styles.half}
    >
      <p>
        <b>{formatPeriod(next.start, next.end, through, language)}</b>
      </p>
      <p className={styles.soft}>
        {words.along(state.carried + state.again + state.planned)}, {words.later(state.waiting + state.later)}
        . {words.until(format.date(addDays(next.end, 1)))}
      </p>
      {canClose && <CloseButton cycle={cycle} state={state} />}
    </Step>
  );
}

function CloseButton({ cycle, state }: Omit<NextStepProps, 'next'>) {
  const { next: words } = useClosingText();
  const { noTitle } = useText().board;
  const status = useSaveStatus();
  const { close, busy, failed } = useClose(cycle);
  const [first] = state.open;
  const card = useCard('action', first ?? '');
  const id = useId();
  const title = card === undefined || card.title === '' ? noTitle : card.title;
  const reason =
    status.kind === 'offline'
      ? `${words.offline} ${status.kept ? words.kept : words.onScreen}`
      : status.kind === 'stopped'
        ? words.stopped
        : first === undefined
          ? undefined
          : state.open.length === 1
            ? words.chooseFirst(title)
            : words.chooseFirstMany(title, state.open.length - 1);
  return (
    <div className={styles.finish}>
      <p id={id} className={styles.soft}>
        {reason ?? words.ready}
      </p>
      <Button
        look={reason === undefined ? 'go' : 'plain'}
        className={reason === undefined ? undefined : styles.cannot}
        aria-disabled={reason !== undefined || busy ? true : undefined}
        aria-describedby={id}
        onClick={() => {
          if (reason === undefined && !busy) close();
        }}
      >
        {busy ? words.busy : words.close(cycle)}
      </Button>
      {failed !== null && (
        <p className={styles.failed} role="alert">
          {failed}
        </p>
      )}
    </div>
  );
}
