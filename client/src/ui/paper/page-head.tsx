import type { ReactNode } from 'react';
import { Icon } from '../icon.tsx';
import { Link } from '../link.tsx';
import styles from './page-head.module.css';

interface PageHeadProps {
  readonly back: { readonly href: string; readonly label: string } | null;
  readonly title: string;
  readonly facts?: ReactNode;
  /** Buttons on the right. */
  readonly children?: ReactNode;
}

/** The head of a page that is read as paper. Its way back shows on a phone, where the top line has none. */
export function PageHead({ back, title, facts, children }: PageHeadProps) {
  return (
    <>
      {back !== null && (
        <Link href={back.href} className={styles.back}>
          <Icon name="left" />
          {back.label}
        </Link>
      )}
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {facts !== undefined && <p className={styles.facts}>{facts}</p>}
        </div>
        {children !== undefined && <div className={styles.tools}>{children}</div>}
      </header>
    </>
  );
}
