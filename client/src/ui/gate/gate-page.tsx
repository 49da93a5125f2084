import type { ReactNode } from 'react';
import { useText } from '../../i18n/language.ts';
import { LanguageSwitch } from '../language-switch.tsx';
import { Mark } from '../mark.tsx';
import { usePageTitle } from '../use-page-title.ts';
import styles from './gate-page.module.css';

interface GatePageProps {
  readonly title: string;
  /** What is true before one begins, below the title. */
  readonly lead?: ReactNode;
  /** For many people beside each other instead of one column. */
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** A page for who isn't inside yet: our name on paint, and one quiet column. */
export function GatePage({ title, lead, wide, children }: GatePageProps) {
  const { app } = useText();
  usePageTitle(title);
  return (
    <main className={styles.page} data-wide={wide}>
      <header className={styles.head} data-paint="1">
        <Mark paint={1} className={styles.mark} />
        <p className={styles.name}>{app.name}</p>
        <LanguageSwitch />
      </header>
      <div className={styles.inside}>
        <h1>{title}</h1>
        {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        {children}
      </div>
    </main>
  );
}
