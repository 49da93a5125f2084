import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useChoosingText } from '../../i18n/choosing.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useBoardSession } from '../../sync/hooks.ts';
import { useRow } from '../../sync/use-row.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Step } from '../../ui/step.tsx';
import { StripRow } from '../../ui/strip-row.tsx';
import { ActionFacts } from './action-facts.tsx';
import type { ChoosingState } from './choosing-state.ts';
import { useKept } from './use-kept.ts';
import styles from './choosing.module.css';

interface MineStepProps {
  readonly cycle: number;
  readonly state: ChoosingState;
}

const nobodyKeeps: ReadonlySet<string> = new Set();

/** Step 3: what I do in this cycle, and what it lacks. */
export function MineStep({ cycle, state }: MineStepProps) {
  const { mine: words } = useChoosingText();
  const { id } = useBoardSession();
  const mine = useKept(state.mine, nobodyKeeps);
  return (
    <Step number={3} title={words.title(cycle)} state="open">
      {mine.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul>
          {mine.map((action) => (
            <MineRow key={action} id={action} cycle={cycle} />
          ))}
        </ul>
      )}
      <div className={styles.finish}>
        <ButtonLink href={`/bord/${id}`} look="go">
          {words.done}
        </ButtonLink>
      </div>
    </Step>
  );
}

function MineRow({ id, cycle }: { readonly id: ActionId; readonly cycle: number }) {
  const text = useChoosingText();
  const format = useFormat();
  const row = useRow(id);
  const lacks = row !== undefined && (row.goal === null || row.action.due === null);
  // what was asked for stays in sight once it is filled in
  const [asks, setAsks] = useState(lacks);
  if (lacks && !asks) setAsks(true);
  if (row === undefined) return null;
  const { action, goal, strip, presence } = row;
  return (
    <li {...presence}>
      <StripRow
        {...strip}
        layout={asks ? 'choice' : undefined}
        meta={[
          goal === null ? text.noGoal : text.goal(goal.number, goal.title),
          action.due === null ? text.mine.noDay : format.day(action.due),
        ].join(' · ')}
      >
        {asks && action.place.state !== 'done' ? (
          <ActionFacts action={action} cycle={cycle} title={strip.title} askGoal={goal === null} />
        ) : null}
      </StripRow>
    </li>
  );
}
