import type { ReactNode } from 'react';
import { usePageTitle } from '../ui/use-page-title.ts';
import styles from './notice-page.module.css';

interface NoticePageProps {
  readonly title: string;
  readonly text: string;
  /** What one can do now. */
  readonly children?: ReactNode;
}

/** A page that is a message: what happened, and what to do. */
export function NoticePage({ title, text, children }: NoticePageProps) {
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.row}>{children}</div>
    </div>
  );
}
