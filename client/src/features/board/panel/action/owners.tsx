import type { Person } from '@verbeterbord/shared/domain/team.ts';
import { useCardPanelText } from '../../../../i18n/card-panel.ts';
import { useMe } from '../../../../sync/hooks.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import styles from './owners.module.css';

/** Who took it on, alphabetically. */
export function Owners({ owners }: { readonly owners: readonly Pick<Person, 'id' | 'name' | 'initials'>[] }) {
  const words = useCardPanelText().owners;
  const me = useMe();
  return (
    <>
      {owners.map((person) => (
        <span key={person.id} className={styles.owner}>
          <Avatar initials={person.initials} name={person.name} me={person.id === me.person.id} beside />
          {person.name}
        </span>
      ))}
      {owners.length === 0 ? <span>{words.nobody}</span> : null}
    </>
  );
}
