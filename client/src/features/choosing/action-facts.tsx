import { assignOwner } from '@verbeterbord/shared/board/commands/assign-owner.ts';
import { moveAction } from '@verbeterbord/shared/board/commands/move-action.ts';
import { setDue } from '@verbeterbord/shared/board/commands/set-due.ts';
import { unassignOwner } from '@verbeterbord/shared/board/commands/unassign-owner.ts';
import { lists } from '@verbeterbord/shared/board/lists.ts';
import type { Action } from '@verbeterbord/shared/domain/action.ts';
import type { GoalId, PersonId } from '@verbeterbord/shared/ids.ts';
import { useId } from 'react';
import { useChoosingText } from '../../i18n/choosing.ts';
import { useText } from '../../i18n/language.ts';
import { useBoardSession, useList, usePeople } from '../../sync/hooks.ts';
import { useRun } from '../../sync/use-run.ts';
import { DayField } from '../../ui/day-field.tsx';
import { useStore } from '../../ui/use-store.ts';
import input from '../../ui/input.module.css';
import styles from './choosing.module.css';

interface ActionFactsProps {
  readonly action: Action;
  readonly cycle: number;
  /** What it is called. */
  readonly title: string;
  readonly askWho?: boolean;
  /** Which goal: for what has none. */
  readonly askGoal?: boolean;
}

/** Who does it and by when; asked for, and fine without. */
export function ActionFacts({ action, cycle, title, askWho = false, askGoal = false }: ActionFactsProps) {
  const words = useChoosingText().facts;
  const { board } = useText();
  const session = useBoardSession();
  const { people } = useStore(session.about);
  const nameOf = usePeople();
  const goals = useList(lists.goals) as readonly GoalId[];
  const run = useRun();
  const id = useId();
  const [owner] = action.owners;
  // somebody who left the team may still be on it
  const known = owner === undefined || people.some((person) => person.id === owner);

  const give = (to: PersonId | null): void => {
    for (const from of action.owners)
      if (from !== to) run(unassignOwner, { action: action.id, person: from });
    if (to !== null) run(assignOwner, { action: action.id, person: to });
  };
  return (
    <div className={styles.facts} role="group" aria-label={words.of(title)}>
      {!askWho || action.owners.length > 1 ? null : (
        <div className={styles.fact}>
          <label htmlFor={`${id}-who`}>{words.who}</label>
          <select
            id={`${id}-who`}
            className={input.input}
            value={owner ?? ''}
            onChange={(event) => {
              give(event.target.value === '' ? null : (event.target.value as PersonId));
            }}
          >
            <option value="">{words.nobody}</option>
            {people.map((person) => (
              <option key={person.id} value={person.id}>
                {person.name}
              </option>
            ))}
            {known ? null : <option value={owner}>{nameOf(owner)?.name ?? board.someone}</option>}
          </select>
        </div>
      )}
      {askGoal && (
        <div className={styles.fact}>
          <label htmlFor={`${id}-goal`}>{words.goal}</label>
          <select
            id={`${id}-goal`}
            className={input.input}
            value={action.goal !== null && goals.includes(action.goal) ? action.goal : ''}
            onChange={(event) => {
              const goal = event.target.value === '' ? null : (event.target.value as GoalId);
              run(moveAction, { action: action.id, goal, state: action.place.state, before: null, cycle });
            }}
          >
            <option value="">{board.lane.none}</option>
            {goals.map((each) => {
              const card = session.view.card('goal', each);
              return (
                <option key={each} value={each}>
                  {card === undefined ? '' : board.lane.label(card.number, card.title)}
                </option>
              );
            })}
          </select>
        </div>
      )}
      <DayField
        label={words.day}
        value={action.due}
        optional
        align="end"
        className={styles.fact}
        onChange={(due) => {
          run(setDue, { action: action.id, due });
        }}
      />
    </div>
  );
}
