import type { PersonId } from '@verbeterbord/shared/ids.ts';
import { useText } from '../../../i18n/language.ts';
import { useBoardSession, usePeople } from '../../../sync/hooks.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import styles from './card.module.css';

interface OwnersProps {
  readonly owners: readonly PersonId[];
  /** Left out: the person whose row this is. */
  readonly except?: PersonId | undefined;
  readonly small?: boolean;
}

/** Who does it, by name, as discs with initials; nothing when nobody does yet. */
export function Owners({ owners, except, small = false }: OwnersProps) {
  const text = useText().board;
  const people = usePeople();
  const { me } = useBoardSession();
  const shown = owners
    .filter((id) => id !== except)
    .map((id) => ({ id, name: people(id)?.name ?? text.someone, initials: people(id)?.initials ?? '?' }))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  if (shown.length === 0) return null;
  return (
    <span className={small ? `${styles.owners} ${styles.smallOwners}` : styles.owners}>
      {shown.map(({ id, name, initials }) => (
        <Avatar
          key={id}
          name={name}
          initials={initials}
          size={small ? 'small' : 'normal'}
          me={id === me.person.id}
        />
      ))}
    </span>
  );
}
