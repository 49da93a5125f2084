import { Avatar } from './avatar.tsx';
import styles from './avatars.module.css';

interface AvatarsProps {
  readonly people: readonly { readonly id: string; readonly name: string; readonly initials: string }[];
  /** Which of them is me. */
  readonly me?: string | undefined;
  readonly here?: boolean | undefined;
}

/** Some people in a row. */
export function Avatars({ people, me, here }: AvatarsProps) {
  return (
    <span className={styles.row}>
      {people.map((person) => (
        <Avatar
          key={person.id}
          name={person.name}
          initials={person.initials}
          me={person.id === me}
          here={here}
        />
      ))}
    </span>
  );
}
