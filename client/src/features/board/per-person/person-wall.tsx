import { lists } from '@verbeterbord/shared/board/lists.ts';
import { actionStates } from '@verbeterbord/shared/domain/action.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, useList } from '../../../sync/hooks.ts';
import { useStore } from '../../../ui/use-store.ts';
import { NothingFound } from '../filters/nothing-found.tsx';
import { PersonRow } from './person-row.tsx';
import styles from './per-person.module.css';

/**
 * What everybody works on in this cycle, and for which goal. In the order of the alphabet, those without an action too;
 * nothing is counted and nobody compared.
 */
export function PersonWall() {
  const text = useText().board;
  const session = useBoardSession();
  const { people } = useStore(session.about);
  const nobody = useList(lists.person(null));
  const guests = useGuests(people.map((person) => person.id));
  const rows = [...people].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  return (
    <div className={styles.people}>
      <div className={styles.heads}>
        <span />
        {actionStates.map((state) => (
          <h2 key={state}>{text.columns[state]}</h2>
        ))}
      </div>
      <NothingFound />
      {rows.map((person) => (
        <PersonRow key={person.id} person={person.id} name={person.name} initials={person.initials} />
      ))}
      {guests.map((person) => (
        <PersonRow key={person.id} person={person.id} name={person.name} initials={person.initials} />
      ))}
      {nobody.length > 0 && <PersonRow person={null} name={text.person.nobody} initials="?" />}
    </div>
  );
}

/** Others with a card on this board, such as a former member: shown when they have one. */
function useGuests(team: readonly PersonId[]) {
  const session = useBoardSession();
  const { others } = useStore(session.about);
  useList(lists.actions);
  return others.filter(
    (person) => !team.includes(person.id) && session.view.list(lists.person(person.id)).length > 0,
  );
}
