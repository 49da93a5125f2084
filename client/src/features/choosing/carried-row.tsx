import { archiveCard } from '@verbeterbord/shared/board/commands/archive-card.ts';
import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import { restoreCard } from '@verbeterbord/shared/board/commands/restore-card.ts';
import { leavingIn } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useChoosingText } from '../../i18n/choosing.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRow } from '../../sync/use-row.ts';
import { useRun } from '../../sync/use-run.ts';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { StripRow } from '../../ui/strip-row.tsx';
import styles from './choosing.module.css';

type Worth = 'keep' | 'later' | 'stop';

interface CarriedRowProps {
  readonly id: ActionId;
  readonly cycle: number;
  /** Whether I said here what I think of it: before that, being in the cycle is no answer. */
  readonly answered: boolean;
  readonly onAnswer: (id: ActionId) => void;
}

/** Nog de moeite waard? Keep it, back to later, or stop; each shows what is so now, and can be chosen anew. */
export function CarriedRow({ id, cycle, answered, onAnswer }: CarriedRowProps) {
  const text = useChoosingText();
  const words = text.carried;
  const format = useFormat();
  const run = useRun();
  const row = useRow(id);
  if (row === undefined) return null;
  const { action, goal, holder, strip, presence } = row;
  const value: Worth | null =
    action.archived !== null ? 'stop' : action.cycle === null ? 'later' : answered ? 'keep' : null;
  const leaving = leavingIn(action, cycle);

  const choose = (next: Worth): void => {
    onAnswer(id);
    if (next === 'stop') {
      if (value === 'stop') return;
      // with its reason it is in the record of this cycle, from the bin
      if (action.cycle !== null) run(chooseLeaving, { action: id, cycle, value: 'stop', reason: '' });
      run(archiveCard, { kind: 'action', id });
      return;
    }
    if (action.archived !== null) run(restoreCard, { kind: 'action', id });
    if (leaving !== null) run(chooseLeaving, { action: id, cycle, value: null, reason: '' });
    if (next === 'later') run(postponeAction, { action: id });
    else if (action.cycle === null) run(planAction, { action: id, cycle });
    else if (action.cycle < cycle) run(carryOver, { action: id, cycle });
  };

  return (
    <li {...presence}>
      <StripRow
        {...strip}
        layout="choice"
        held={holder === null ? undefined : text.busy(holder)}
        meta={[
          goal === null ? text.noGoal : text.goal(goal.number, goal.title),
          ...(action.carried > 0 ? [words.times(action.carried)] : []),
          ...(action.due === null ? [] : [format.day(action.due)]),
        ].join(' · ')}
      >
        <div className={styles.worth}>
          <ChoiceButtons<Worth>
            label={words.ask(strip.title)}
            value={value}
            options={[
              { value: 'keep', label: words.keep, icon: 'check' },
              { value: 'later', label: words.later, icon: 'later' },
              { value: 'stop', label: words.stop, icon: 'close' },
            ]}
            onChoose={(next) => {
              if (next !== null) choose(next);
            }}
          />
          {value === 'stop' && leaving?.value === 'stop' ? (
            <ReasonField
              longest={textLimits.sentence}
              label={words.why(strip.title)}
              placeholder={words.whyShort}
              value={leaving.reason}
              onWrite={(reason) => {
                run(chooseLeaving, { action: id, cycle, value: 'stop', reason });
              }}
            />
          ) : null}
          {value === 'stop' ? <p className={styles.told}>{words.inBin}</p> : null}
        </div>
      </StripRow>
    </li>
  );
}
