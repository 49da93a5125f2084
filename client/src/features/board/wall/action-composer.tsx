import { addAction } from '@verbeterbord/shared/board/commands/add-action.ts';
import type { ActionState } from '@verbeterbord/shared/domain/action.ts';
import { tapeOf } from '@verbeterbord/shared/domain/goal.ts';
import type { GoalId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useCycle } from '../../../sync/hooks.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { Tape } from '../../../ui/tape.tsx';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import { Composer } from './composer.tsx';
import { useAct } from './use-act.ts';
import { useWall } from './wall-controls.ts';
import styles from './composer.module.css';

interface ActionComposerProps {
  readonly goal: GoalId | null;
  readonly number: number | null;
  readonly lane: string;
  readonly state: ActionState;
}

/** The name of the place where actions for a goal are written. */
export function composerOf(goal: GoalId | null): string {
  return `goal:${goal ?? ''}`;
}

/** A blank card at the end of a column: type, Enter, and the next one is ready. The letters say whether it's mine. */
export function ActionComposer({ goal, number, lane, state }: ActionComposerProps) {
  const text = useText().board;
  const wall = useWall();
  const act = useAct();
  const { me } = useBoardSession();
  const { cycle } = useCycle();
  const open = useIsOne(wall.composing, composerOf(goal));
  const [mine, setMine] = useState(true);
  if (!open) return null;

  return (
    <li data-goal={number === null ? undefined : tapeOf(number)}>
      <Composer
        label={text.add.actionFor(lane)}
        placeholder={text.add.actionPlaceholder}
        head={number !== null && <Tape className={styles.tape} />}
        onAdd={(title) =>
          act(
            addAction,
            { title, goal, state, cycle: cycle.number, owners: mine ? [me.person.id] : [] },
            null,
          ).ok
        }
      >
        <button
          type="button"
          className={styles.me}
          aria-pressed={mine}
          title={text.menu.mine}
          onClick={() => {
            setMine(!mine);
          }}
        >
          <Avatar name={me.person.name} initials={me.person.initials} me={mine} beside />
          <VisuallyHidden>{text.menu.mine}</VisuallyHidden>
        </button>
      </Composer>
    </li>
  );
}
