import { cycleToClose } from '@verbeterbord/shared/domain/cycle.ts';
import { useCallback } from 'react';
import { useChoosingText } from '../../i18n/choosing.ts';
import { formatPeriod } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useToday } from '../../i18n/today.ts';
import { useBoardSession, useCanEdit, useCycle, useMe, usePeople } from '../../sync/hooks.ts';
import { useOfActions, type ReadActions } from '../../sync/use-of-actions.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Link } from '../../ui/link.tsx';
import { StepPage } from '../../ui/step-page.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { useStore } from '../../ui/use-store.ts';
import { CarriedStep } from './carried-step.tsx';
import { choosingState, type ChoosingState } from './choosing-state.ts';
import { LaterStep } from './later-step.tsx';
import { MineStep } from './mine-step.tsx';
import styles from './choosing.module.css';

/** Kiezen: at the start of a cycle everybody picks what they do in it. What came along first, then what waits, then something new. */
export function ChoosingPage() {
  const words = useChoosingText();
  const { through } = useText().panel.cycleBar;
  const language = useLanguage();
  const { cycle } = useCycle();
  const me = useMe().person.id;
  const { id } = useBoardSession();
  const canEdit = useCanEdit();
  const read = useCallback<ReadActions<ChoosingState>>(
    (actions, goals) => choosingState(actions, { cycle: cycle.number, me, goals }),
    [cycle.number, me],
  );
  const state = useOfActions(read);
  usePageTitle(words.title(cycle.number));
  return (
    <StepPage
      title={words.title(cycle.number)}
      lead={`${formatPeriod(cycle.start, cycle.end, through, language)}. ${words.lead}`}
    >
      <Unclosed />
      {canEdit ? (
        <>
          <CarriedStep cycle={cycle.number} state={state} />
          <LaterStep cycle={cycle.number} />
          <MineStep cycle={cycle.number} state={state} />
          <Chose state={state} />
        </>
      ) : (
        <div className={styles.watching}>
          <p>{words.watching}</p>
          <ButtonLink href={`/bord/${id}`}>{words.board}</ButtonLink>
        </div>
      )}
    </StepPage>
  );
}

/** The cycle before is still open: closing it first tells what is left. */
function Unclosed() {
  const words = useChoosingText();
  const { id, about } = useBoardSession();
  const { calendar, lastClosed, since, canClose } = useStore(about);
  const before = cycleToClose(calendar, useToday(), lastClosed, since);
  if (before === null || !before.overdue || !canClose) return null;
  return (
    <p className={styles.notice}>
      <span>{words.unclosed(before.cycle.number)}</span>{' '}
      <Link href={`/bord/${id}/afsluiten`}>{words.closeFirst}</Link>
    </p>
  );
}

/** Who has something to do already, by the alphabet and without how much. */
function Chose({ state }: { readonly state: ChoosingState }) {
  const words = useChoosingText();
  const people = usePeople();
  const names = state.chose.flatMap((id) => people(id)?.name ?? []).sort((a, b) => a.localeCompare(b, 'nl'));
  if (names.length === 0) return null;
  return <p className={styles.soft}>{words.chose(names.join(', '))}</p>;
}
