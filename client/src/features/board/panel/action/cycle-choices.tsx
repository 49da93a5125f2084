import { carryOver } from '@verbeterbord/shared/board/commands/carry-over.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useCycle } from '../../../../sync/hooks.ts';
import { useAct } from '../../wall/use-act.ts';
import { ChoiceList } from '../parts/choice-list.tsx';
import styles from './cycle-choices.module.css';

interface CycleChoicesProps {
  readonly action: ActionId;
  readonly cycle: number | null;
  readonly carried: number;
  readonly close: () => void;
}

/** This cycle or later. What was left from an earlier cycle is carried over, and counts as that. */
export function CycleChoices({ action, cycle, carried, close }: CycleChoicesProps) {
  const words = useCardPanelText().cycle;
  const { cycle: current } = useCycle();
  const run = useAct();
  const left = cycle !== null && cycle < current.number;
  return (
    <div className={styles.choices}>
      {carried > 0 ? <p className={styles.long}>{words.carriedLong(carried)}</p> : null}
      <ChoiceList
        row
        choices={[
          {
            key: 'this',
            label: left ? words.carryOver(current.number) : words.this,
            chosen: cycle === current.number,
            choose: () => {
              if (left) run(carryOver, { action, cycle: current.number });
              else run(planAction, { action, cycle: current.number });
              close();
            },
          },
          {
            key: 'later',
            label: words.later,
            chosen: cycle === null,
            choose: () => {
              run(postponeAction, { action });
              close();
            },
          },
        ]}
      />
    </div>
  );
}
