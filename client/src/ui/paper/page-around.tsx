import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import styles from './page-around.module.css';

interface Neighbour {
  readonly href: string;
  readonly label: string;
}

interface PageAroundProps {
  readonly label: string;
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
}

/** The page before and the one after; on paper they lead nowhere. Nothing where there is neither. */
export function PageAround({ label, previous, next }: PageAroundProps) {
  if (previous === null && next === null) return null;
  return (
    <nav className={styles.around} aria-label={label}>
      {previous !== null && (
        <Link href={previous.href} rel="prev">
          <Icon name="left" />
          {previous.label}
        </Link>
      )}
      {next !== null && (
        <Link href={next.href} rel="next" className={styles.next}>
          {next.label}
          <Icon name="right" />
        </Link>
      )}
    </nav>
  );
}
