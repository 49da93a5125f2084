import { chooseLeaving } from '@verbeterbord/shared/board/commands/choose-leaving.ts';
import { leavingIn, type LeavingValue } from '@verbeterbord/shared/domain/action.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useId } from 'react';
import { useClosingText } from '../../i18n/closing.ts';
import { useBoardSession, useCanEdit } from '../../sync/hooks.ts';
import { useRow } from '../../sync/use-row.ts';
import { useRun } from '../../sync/use-run.ts';
import { ChoiceButtons } from '../../ui/choice-buttons.tsx';
import { ReasonField } from '../../ui/reason-field.tsx';
import { StripRow } from '../../ui/strip-row.tsx';
import styles from './closing.module.css';

/** Carried over so many times already: from then on we ask why. */
const oftenCarried = 3;

interface LeftRowProps {
  readonly id: ActionId;
  readonly cycle: number;
}

/** An action that isn't done: along, to later, or stop. */
export function LeftRow({ id, cycle }: LeftRowProps) {
  const text = useClosingText();
  const words = text.left;
  const canEdit = useCanEdit();
  const run = useRun();
  const session = useBoardSession();
  const row = useRow(id);
  const titleId = useId();
  if (row === undefined) return null;
  const { action, goal, holder, strip, presence } = row;
  const where = goal === null ? text.noGoal : text.goal(goal.number, goal.title);
  const held = holder === null ? undefined : text.busy(holder);
  const leaving = leavingIn(action, cycle);
  const value = leaving?.value ?? null;
  const often = action.carried >= oftenCarried;
  const asksWhy = (next: LeavingValue | null): boolean =>
    next === 'stop' || next === 'later' || (next === 'carry' && often);
  const choose = (next: LeavingValue | null, reason: string): void => {
    run(chooseLeaving, { action: id, cycle, value: next, reason: asksWhy(next) ? reason : '' });
  };
  return (
    <li {...presence}>
      <StripRow
        {...strip}
        layout="choice-sentence"
        held={held}
        titleId={titleId}
        meta={
          <>
            {where}
            {action.carried > 0 && (
              <>
                {' · '}
                <b className={often ? styles.again : undefined}>{words.carried(action.carried)}</b>
              </>
            )}
            {action.stuck !== null && (
              <>
                {' · '}
                <b className={styles.stuck}>{words.stuck(action.stuckReason)}</b>
              </>
            )}
          </>
        }
      >
        {canEdit ? (
          <ChoiceButtons<LeavingValue>
            label={words.choose(strip.title)}
            value={value}
            optional
            options={[
              { value: 'carry', label: words.carry, icon: 'again' },
              { value: 'later', label: words.later, icon: 'later' },
              { value: 'stop', label: words.stop, icon: 'close' },
            ]}
            onChoose={(next) => {
              choose(next, leaving?.reason ?? '');
            }}
          />
        ) : (
          <p className={styles.chosen}>{value === null ? words.notYet : words[value]}</p>
        )}
        <div className={styles.why}>
          {often && value !== 'stop' && value !== 'later' && <p>{words.often(action.carried)}</p>}
          {asksWhy(value) && canEdit && value !== null && (
            <ReasonField
              longest={textLimits.sentence}
              label={words.why[value](strip.title)}
              placeholder={words.whyShort[value]}
              value={leaving?.reason ?? ''}
              onWrite={(reason) => {
                // a colleague may have chosen something else meanwhile: the sentence goes with that
                const now = session.view.card('action', id)?.leaving;
                if (now?.cycle === cycle) choose(now.value, reason);
              }}
            />
          )}
          {!canEdit && leaving !== null && leaving.reason !== '' && <p>{leaving.reason}</p>}
        </div>
      </StripRow>
    </li>
  );
}
