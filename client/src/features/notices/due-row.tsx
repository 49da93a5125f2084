import type { Notice } from '@verbeterbord/shared/api/notices.ts';
import { usePostText } from '../../i18n/post.ts';
import { Icon } from '../../ui/icon.tsx';
import { CardLink } from './card-link.tsx';
import { Folded } from './folded.tsx';
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
      <Folded summary={words[when](due.length)}>
        <ul className={styles.cards}>
          {due.map((each) => (
            <li key={each.id}>
              <CardLink board={each.board} card={each.card} />{' '}
              <span className={styles.soft}>{each.board.title}</span>
            </li>
          ))}
        </ul>
      </Folded>
    </li>
  );
}
