import { moveGoal } from '@verbeterbord/shared/board/commands/move-goal.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useCardPanelText } from '../../../i18n/card-panel.ts';
import { useList } from '../../../sync/hooks.ts';
import { announce } from '../../../ui/announce.ts';
import { Button } from '../../../ui/button.tsx';
import { useEditable } from '../panel/editable.ts';
import { Section } from '../panel/parts/section.tsx';
import { useAct } from '../wall/use-act.ts';
import styles from './goal.module.css';

/** Moves a goal's lane up or down on the wall. */
export function GoalPlace({ goal }: { readonly goal: GoalId }) {
  const words = useCardPanelText().goal;
  const goals = useList(lists.goals) as readonly GoalId[];
  const run = useAct();
  const at = goals.indexOf(goal);
  if (!useEditable() || at === -1 || goals.length < 2) return null;
  const move = (before: GoalId | null, said: string) => () => {
    if (run(moveGoal, { goal, before }).ok) announce(said);
  };
  return (
    <Section title={words.place}>
      <div className={styles.buttons}>
        <Button icon="up" disabled={at === 0} onClick={move(goals[at - 1] ?? null, words.movedUp)}>
          {words.up}
        </Button>
        <Button
          icon="down"
          disabled={at === goals.length - 1}
          onClick={move(goals[at + 2] ?? null, words.movedDown)}
        >
          {words.down}
        </Button>
      </div>
    </Section>
  );
}
