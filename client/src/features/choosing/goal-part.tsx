import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import { textLimits } from '@verbeterbord/shared/domain/card.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { ActionId, GoalId } from '@verbeterbord/shared/ids.ts';
import { useId, useState, type SyntheticEvent } from 'react';
import { useChoosingText } from '../../i18n/choosing.ts';
import { useText } from '../../i18n/language.ts';
import { useBoardSession, useCard, useList } from '../../sync/hooks.ts';
import { useRun } from '../../sync/use-run.ts';
import { Button } from '../../ui/button.tsx';
import { Tape } from '../../ui/tape.tsx';
import { LaterRow } from './later-row.tsx';
import { useKept } from './use-kept.ts';
import input from '../../ui/input.module.css';
import styles from './choosing.module.css';

interface GoalPartProps {
  readonly goal: GoalId | null;
  readonly cycle: number;
}

/** One goal: what waits for it, and a line for something new. */
export function GoalPart({ goal, cycle }: GoalPartProps) {
  const { later: words } = useChoosingText();
  const { lane } = useText().board;
  const card = useCard('goal', goal ?? '');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set());
  const inLater = useList(lists.later(goal)) as readonly ActionId[];
  const [added, setAdded] = useState<readonly ActionId[]>([]);
  const waiting = useKept(inLater, chosen);
  const shown = [...waiting, ...added.filter((action) => !waiting.includes(action))];
  const id = useId();
  const choose = (action: ActionId): void => {
    setChosen((before) => new Set(before).add(action));
  };
  const name = card === undefined ? lane.none : lane.label(card.number, card.title);
  return (
    <section
      className={styles.goal}
      aria-labelledby={id}
      data-goal={card === undefined ? undefined : tapeOf(card.number)}
    >
      <div className={styles.goalHead}>
        {card !== undefined && <Tape className={styles.tape} />}
        <h3 id={id}>{name}</h3>
      </div>
      {shown.length === 0 ? (
        <p className={styles.soft}>{words.none}</p>
      ) : (
        <ul>
          {shown.map((action) => (
            <LaterRow key={action} id={action} cycle={cycle} onChoose={choose} />
          ))}
        </ul>
      )}
      <NewAction
        goal={goal}
        cycle={cycle}
        name={name}
        onAdd={(action) => {
          setAdded((before) => [...before, action]);
        }}
      />
    </section>
  );
}

interface NewActionProps extends GoalPartProps {
  readonly name: string;
  readonly onAdd: (action: ActionId) => void;
}

/** Something new for this goal, and so for me: type, Enter, and the next one can be written. */
function NewAction({ goal, cycle, name, onAdd }: NewActionProps) {
  const { later: words } = useChoosingText();
  const { add } = useText().board;
  const { me } = useBoardSession();
  const run = useRun();
  const [title, setTitle] = useState('');
  const id = useId();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    const made = run(addAction, { title, goal, cycle, owners: [me.person.id] });
    if (!made.ok) return;
    setTitle('');
    onAdd(made.value);
  };
  return (
    <form className={styles.new} onSubmit={submit}>
      <label htmlFor={id}>{words.newFor(name)}</label>
      <input
        id={id}
        className={input.input}
        value={title}
        maxLength={textLimits.title}
        placeholder={add.actionPlaceholder}
        autoComplete="off"
        lang="nl"
        spellCheck
        onChange={(event) => {
          setTitle(event.target.value);
        }}
      />
      <Button type="submit" icon="plus">
        {words.add}
      </Button>
    </form>
  );
}
