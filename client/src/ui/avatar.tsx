import { classNames } from './class-names.ts';
import styles from './avatar.module.css';

interface AvatarProps {
  readonly name: string;
  readonly initials: string;
  /** Me: dark. */
  readonly me?: boolean | undefined;
  /** On the board now: a green edge. */
  readonly here?: boolean | undefined;
  readonly size?: 'small' | 'normal' | 'large' | undefined;
  /** True when the name stands beside it: then it says nothing to a screen reader. */
  readonly beside?: boolean | undefined;
}

/** A person as initials in a disc. */
export function Avatar({ name, initials, me, here, size = 'normal', beside }: AvatarProps) {
  const look = classNames(
    styles.avatar,
    me === true && styles.me,
    here === true && styles.here,
    styles[size],
  );
  if (beside === true)
    return (
      <span className={look} aria-hidden="true">
        {initials}
      </span>
    );
  return (
    <span className={look} role="img" aria-label={name} title={name}>
      {initials}
    </span>
  );
}
