import type { DemoPerson } from '@verbeterbord/shared/api/people.ts';
import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useGateText } from '../../i18n/gates.ts';
import { Avatar } from '../../ui/avatar.tsx';
import styles from './person-button.module.css';

interface PersonButtonProps {
  readonly person: DemoPerson;
  readonly busy: boolean;
  readonly disabled: boolean;
  readonly onChoose: (person: PersonId) => void;
}

/** One example person: the whole row is the target. */
export function PersonButton({ person, busy, disabled, onChoose }: PersonButtonProps) {
  const words = useGateText().demo;
  const facts = [person.role, person.officeName, ...person.teams.slice(1)].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className={styles.person}
      disabled={disabled}
      aria-busy={busy}
      onClick={() => onChoose(person.id)}
    >
      <Avatar name={person.name} initials={person.initials} beside size="large" />
      <span>
        <b>{person.name}</b>
        <span className={styles.facts}>{busy ? words.busy : facts}</span>
      </span>
    </button>
  );
}
