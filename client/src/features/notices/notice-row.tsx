import type { Notice } from '@verbeterbord/shared/api/notices.ts';
import { unreachable } from '@verbeterbord/shared/assert.ts';
import type { ReactNode } from 'react';
import { usePostText } from '../../i18n/post.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import type { IconName } from '../../ui/icon-paths.ts';
import { Icon } from '../../ui/icon.tsx';
import { CardLink } from './card-link.tsx';
import styles from './notices.module.css';

interface NoticeRowProps {
  readonly notice: Notice;
  readonly onSeen: () => void;
}

/** One thing that is for me. Opening it is having seen it. */
export function NoticeRow({ notice, onSeen }: NoticeRowProps) {
  const words = usePostText().notices;
  const format = useFormat();
  if (notice.kind === 'due' || notice.kind === 'question' || notice.kind === 'offer') return null;
  if (notice.kind === 'dependency') return null;
  const isSeen = 'seen' in notice && notice.seen;
  // what came too late is put away where its text is shown, on the board
  const mayPutAway = !isSeen && notice.kind !== 'late-edit';
  const { icon, what, about } = said(notice, words, mayPutAway ? onSeen : undefined);
  return (
    <li className={styles.row} data-seen={isSeen}>
      <Icon name={icon} />
      <div className={styles.said}>
        <p>{what}</p>
        <p className={styles.soft}>
          {about} · {format.moment(notice.at)}
        </p>
      </div>
      {mayPutAway && (
        <Button
          slim
          look="quiet"
          icon="check"
          aria-label={words.seenNamed('card' in notice ? notice.card.title : notice.letter)}
          onClick={onSeen}
        >
          {words.seen}
        </Button>
      )}
    </li>
  );
}

interface Said {
  readonly icon: IconName;
  readonly what: ReactNode;
  readonly about: string;
}

function said(
  notice: Exclude<Notice, { readonly kind: 'due' | 'question' | 'offer' | 'dependency' }>,
  words: ReturnType<typeof usePostText>['notices'],
  onOpen: (() => void) | undefined,
): Said {
  switch (notice.kind) {
    case 'mention':
      return {
        icon: 'talk',
        what: (
          <>
            {words.mention(notice.by ?? words.somebody)}{' '}
            <CardLink board={notice.board} card={notice.card} onOpen={onOpen} />
          </>
        ),
        about: notice.board.title,
      };
    case 'late-edit':
      return {
        icon: 'offline',
        what: (
          <>
            {words.lateEdit} <CardLink board={notice.board} card={notice.card} />. {words.lateEditWhy}
          </>
        ),
        about: notice.board.title,
      };
    case 'undelivered':
      return { icon: 'warning', what: words.undelivered(notice.letter), about: words.undeliveredWhy };
    default:
      return unreachable(notice);
  }
}
