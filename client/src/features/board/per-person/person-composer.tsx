import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { GoalId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { useCycle, useList } from '../../../sync/hooks.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Select } from '../../../ui/select.tsx';
import { useGoalOptions } from '../card/use-goal-options.ts';
import { Composer } from '../wall/composer.tsx';
import { useAct } from '../wall/use-act.ts';
import styles from './per-person.module.css';

interface PersonComposerProps {
  readonly person: PersonId;
  readonly name: string;
  readonly initials: string;
}

/** An action for one person, written in their row: for which goal is asked here, because there is no lane. */
export function PersonComposer({ person, name, initials }: PersonComposerProps) {
  const text = useText().board;
  const more = useBoardMoreText();
  const act = useAct();
  const { cycle } = useCycle();
  const goals = useList(lists.goals) as readonly GoalId[];
  const options = useGoalOptions();
  const [goal, setGoal] = useState<GoalId | ''>(goals[0] ?? '');
  return (
    <Composer
      label={more.person.addFor(name)}
      placeholder={text.add.actionPlaceholder}
      onAdd={(title) =>
        act(
          addAction,
          { title, goal: goal === '' ? null : goal, cycle: cycle.number, owners: [person] },
          null,
        ).ok
      }
    >
      <Avatar name={name} initials={initials} beside />
      <Select
        className={styles.goal}
        aria-label={more.person.forGoal}
        value={goal}
        options={options}
        onChange={setGoal}
      />
    </Composer>
  );
}
