import type { Notice } from '@verbeterbord/shared/api/notices.ts';
import { usePostText } from '../../i18n/post.ts';
import { Icon } from '../../ui/icon.tsx';
import { CardLink } from './card-link.tsx';
import styles from './notices.module.css';

type Due = Extract<Notice, { readonly kind: 'due' }>;

interface DueRowProps {
  readonly when: Due['when'];
  readonly due: readonly Due[];
}

/** Own actions of one sort of day, folded: they stand in the list below as well. */
export function DueRow({ when, due }: DueRowProps) {
  const words = usePostText().notices;
  if (due.length === 0) return null;
  return (
    <li className={styles.row}>
      <Icon name="calendar" />
      <details className={styles.said}>
        <summary>{words[when](due.length)}</summary>
        <ul className={styles.cards}>
          {due.map((each) => (
            <li key={each.id}>
              <CardLink board={each.board} card={each.card} />{' '}
              <span className={styles.soft}>{each.board.title}</span>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
