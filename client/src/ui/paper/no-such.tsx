import { ButtonLink } from '../button-link.tsx';
import styles from './no-such.module.css';

interface NoSuchProps {
  readonly text: string;
  readonly href: string;
  readonly label: string;
}

/** Something to read that isn't there: why that can be, and where to go. */
export function NoSuch({ text, href, label }: NoSuchProps) {
  return (
    <div className={styles.empty}>
      <p>{text}</p>
      <ButtonLink href={href}>{label}</ButtonLink>
    </div>
  );
}
