import { cardKey, lists } from '@verbeterbord/shared/board/lists.ts';
import type { BoardView } from '@verbeterbord/shared/board/view.ts';
import { actionStates, type ActionState } from '@verbeterbord/shared/domain/action.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { memo, useMemo, useSyncExternalStore } from 'react';
import { useBoardMoreText } from '../../../i18n/board-more.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Button } from '../../../ui/button.tsx';
import { useIsOne } from '../../../ui/drag/one-of.ts';
import { PersonCard } from '../card/person-card.tsx';
import { useCanEditWall } from '../wall/can-edit.ts';
import { useWall } from '../wall/wall-controls.ts';
import { PersonComposer } from './person-composer.tsx';
import { rowKey } from './row-key.ts';
import styles from './per-person.module.css';

interface PersonRowProps {
  /** Null is the row of what nobody has taken up yet. */
  readonly person: PersonId | null;
  readonly name: string;
  readonly initials: string;
  /** Which row from above, for the arrow keys. */
  readonly at: number;
}

/** What one person works on, by column. */
export const PersonRow = memo(function PersonRow({ person, name, initials, at }: PersonRowProps) {
  const text = useText().board;
  const more = useBoardMoreText();
  const wall = useWall();
  const canEdit = useCanEditWall();
  const { me } = useBoardSession();
  const ids = useList(lists.person(person));
  const isMe = person === me.person.id;
  const empty = ids.length === 0;
  const composing = useIsOne(wall.composing, `person:${person ?? ''}`);
  return (
    <section className={empty ? `${styles.row} ${styles.bare}` : styles.row} aria-label={name}>
      <div className={person === null ? `${styles.who} ${styles.nobody}` : styles.who}>
        <Avatar name={name} initials={initials} me={isMe} size="large" beside />
        <h3>{name}</h3>
      </div>
      {(!empty || canEdit) &&
        actionStates.map((state) => (
          <Cell key={state} person={person} name={name} state={state} ids={ids} at={at} />
        ))}
      {empty && !composing && (
        <div className={styles.none}>
          <p>{person === null ? more.person.nothing : more.person.none(name)}</p>
          {canEdit && person !== null && (
            <Button
              slim
              icon="plus"
              aria-label={more.person.addFor(name)}
              onClick={() => {
                wall.composing.set(`person:${person}`);
              }}
            >
              {text.add.action}
            </Button>
          )}
        </div>
      )}
      {composing && person !== null && (
        <div className={styles.compose}>
          <PersonComposer person={person} name={name} initials={initials} />
        </div>
      )}
    </section>
  );
});

interface CellProps {
  readonly person: PersonId | null;
  readonly name: string;
  readonly state: ActionState;
  readonly ids: readonly string[];
  readonly at: number;
}

/** One column of a row: a card is put in it as a whole, because what goes first is decided per goal. */
function Cell({ person, name, state, ids, at }: CellProps) {
  const text = useText().board.columns;
  const shown = useInState(ids, state);
  return (
    <div className={styles.filled}>
      <p className={styles.columnName}>{text[state]}</p>
      <ul
        className={styles.cards}
        aria-label={`${name}, ${text[state]}`}
        data-column={rowKey(person, state)}
        data-whole=""
        data-row={at}
        data-place={actionStates.indexOf(state)}
      >
        {shown.map((id) => (
          <PersonCard key={id} id={id} person={person} />
        ))}
      </ul>
    </div>
  );
}

/** Those of `ids` that are in one column. The list is sorted by state, so it changes whenever one goes to another. */
function useInState(ids: readonly string[], state: ActionState): readonly string[] {
  const { view } = useBoardSession();
  const source = useMemo(() => stateSource(view, ids, state), [view, ids, state]);
  return useSyncExternalStore(source.subscribe, source.get);
}

/** Remembers what it found last, so that the same cards stay the same value. */
function stateSource(view: BoardView, ids: readonly string[], state: ActionState) {
  let found: readonly string[] = [];
  return {
    subscribe: (told: () => void) => {
      const off = ids.map((id) => view.subscribe(cardKey('action', id), told));
      return () => {
        for (const stop of off) stop();
      };
    },
    get: (): readonly string[] => {
      const now = ids.filter((id) => view.card('action', id)?.place.state === state);
      if (now.join() !== found.join()) found = now;
      return found;
    },
  };
}
