import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { planAction } from '@verbeterbord/shared/board/commands/plan-action.ts';
import { postponeAction } from '@verbeterbord/shared/board/commands/postpone-action.ts';
import type { ActionId } from '@verbeterbord/shared/ids.ts';
import { useChoosingText } from '../../i18n/choosing.ts';
import { useMe } from '../../sync/hooks.ts';
import { useRow } from '../../sync/use-row.ts';
import { useRun } from '../../sync/use-run.ts';
import { Button } from '../../ui/button.tsx';
import { StripRow } from '../../ui/strip-row.tsx';
import { ActionFacts } from './action-facts.tsx';
import styles from './choosing.module.css';

interface LaterRowProps {
  readonly id: ActionId;
  readonly cycle: number;
  readonly onChoose: (id: ActionId) => void;
}

/** What waits, with *Kies*; once chosen: who, and by when. */
export function LaterRow({ id, cycle, onChoose }: LaterRowProps) {
  const text = useChoosingText();
  const words = text.later;
  const me = useMe();
  const run = useRun();
  const row = useRow(id);
  if (row === undefined || row.action.archived !== null) return null;
  const { action, holder, strip, presence } = row;
  const chosen = action.cycle !== null;
  return (
    <li {...presence}>
      <StripRow
        {...strip}
        // it hangs below the tape of its goal already
        tape={null}
        layout="button-form"
        held={holder === null ? undefined : text.busy(holder)}
        meta={action.carried > 0 ? text.carried.times(action.carried) : undefined}
      >
        <div className={styles.press}>
          <Button
            look={chosen ? 'plain' : 'go'}
            icon={chosen ? 'check' : undefined}
            aria-pressed={chosen}
            aria-label={chosen ? words.chosenOne(strip.title) : words.chooseOne(strip.title)}
            onClick={() => {
              onChoose(id);
              if (chosen) {
                run(postponeAction, { action: id });
                return;
              }
              if (!run(planAction, { action: id, cycle }).ok) return;
              // who chooses something that nobody does, does it
              if (action.owners.length === 0) run(assignOwner, { action: id, person: me.person.id });
            }}
          >
            {chosen ? words.chosen : words.choose}
          </Button>
        </div>
        <div>{chosen ? <ActionFacts action={action} cycle={cycle} title={strip.title} askWho /> : null}</div>
      </StripRow>
    </li>
  );
}
