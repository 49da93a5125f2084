import { boardCycle, cycleToClose, type CycleToClose } from '@verbeterbord/shared/domain/cycle.ts';
import { useState } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { today, useToday } from '../../i18n/today.ts';
import { useBoardSession } from '../../sync/hooks.ts';
import { StepPage } from '../../ui/step-page.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useStore } from '../../ui/use-store.ts';
import { ClosedNotice } from './closed-notice.tsx';
import { DoneStep } from './done-step.tsx';
import { LeftStep } from './left-step.tsx';
import { LessonStep } from './lesson-step.tsx';
import { NextStep } from './next-step.tsx';
import { useClosingState } from './use-closing-state.ts';
import styles from './closing.module.css';

/** Ronde afsluiten: four short steps on one page, for several people at once. */
export function ClosingPage() {
  const { about } = useBoardSession();
  const { lastClosed, calendar } = useStore(about);
  // which one it is about is decided when one comes here: it stays that one when a colleague closes it meanwhile
  const [asked, setAsked] = useState(() => toClose(about.get()));
  // the facts of an earlier visit may come first, and the server's after them
  const newest = useToClose();
  const subject = asked ?? newest;
  if (subject === null || (lastClosed !== null && lastClosed >= subject.cycle.number))
    return (
      <ClosedNotice
        closed={subject?.cycle.number ?? lastClosed}
        next={boardCycle(calendar, today.get(), lastClosed).number}
        more={newest?.cycle.number ?? null}
        onMore={() => {
          setAsked(newest);
        }}
      />
    );
  return <Steps subject={subject} />;
}

type Facts = Pick<
  ReturnType<ReturnType<typeof useBoardSession>['about']['get']>,
  'calendar' | 'lastClosed' | 'since'
>;

function toClose({ calendar, lastClosed, since }: Facts): CycleToClose | null {
  return cycleToClose(calendar, today.get(), lastClosed, since);
}

function useToClose(): CycleToClose | null {
  const facts = useStore(useBoardSession().about);
  useToday();
  return toClose(facts);
}

function Steps({ subject: { cycle, overdue } }: { readonly subject: CycleToClose }) {
  const words = useClosingText();
  const { through } = useText().panel.cycleBar;
  const language = useLanguage();
  const day = useToday();
  const { calendar, canEdit } = useStore(useBoardSession().about);
  const state = useClosingState(cycle.number);
  const next = boardCycle(calendar, day, cycle.number);
  usePageTitle(words.title(cycle.number));
  const answered = state.unanswered === 0;
  const chosen = state.open.length === 0;
  return (
    <StepPage
      title={words.title(cycle.number)}
      lead={`${formatPeriod(cycle.start, cycle.end, through, language)}. ${words.lead}${overdue ? ` ${words.overdue}` : ''}`}
    >
      {!canEdit && <p className={styles.soft}>{words.watching}</p>}
      <DoneStep cycle={cycle.number} next={next.number} state={state} />
      <LeftStep cycle={cycle.number} state={state} now={answered} />
      <div className={styles.two}>
        <LessonStep cycle={cycle.number} now={answered && chosen} />
        <NextStep cycle={cycle.number} next={next} state={state} />
      </div>
    </StepPage>
  );
}
