import type { ReactNode } from 'react';
import { Link } from '../link.tsx';
import styles from './success-list.module.css';

interface SuccessListProps {
  readonly successes: readonly {
    readonly key: string;
    readonly title: string;
    /** Where it can be read on its board. */
    readonly href?: string;
    /** Whose it is, where several teams celebrate. */
    readonly of?: ReactNode;
  }[];
}

/** What went well, each on its green paper. */
export function SuccessList({ successes }: SuccessListProps) {
  return (
    <ul className={styles.successes}>
      {successes.map(({ key, title, href, of }) => (
        <li key={key}>
          {href === undefined ? title : <Link href={href}>{title}</Link>}
          {of !== undefined && (
            <>
              {' '}
              <small>{of}</small>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
