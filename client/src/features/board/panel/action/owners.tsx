import type { Person } from '@verbeterbord/shared/domain/team.ts';
import { useText } from '../../../../i18n/language.ts';
import { useMe } from '../../../../sync/hooks.ts';
import { Avatar } from '../../../../ui/avatar.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { useEditable } from '../editable.ts';
import styles from './owners.module.css';

/** Who took it on, alphabetically, with room for one more. */
export function Owners({ owners }: { readonly owners: readonly Pick<Person, 'id' | 'name' | 'initials'>[] }) {
  const words = useText().panel.owners;
  const me = useMe();
  const editable = useEditable();
  return (
    <>
      {owners.map((person) => (
        <span key={person.id} className={styles.owner}>
          <Avatar initials={person.initials} name={person.name} me={person.id === me.person.id} beside />
          {person.name}
        </span>
      ))}
      {owners.length === 0 ? <span>{words.nobody}</span> : null}
      {editable ? (
        <span className={styles.add}>
          <Icon name="plus" />
        </span>
      ) : null}
    </>
  );
}
