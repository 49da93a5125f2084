import type { Notice } from '@verbeterbord/shared/api/notices.ts';
import { usePostText, type PostText } from '../../i18n/post.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { CardLink } from './card-link.tsx';
import { saidBetween } from './said-between.tsx';
import type { Said } from './said.ts';
import styles from './notices.module.css';

interface NoticeRowProps {
  readonly notice: Notice;
  readonly onSeen: () => void;
}

/** One thing that is for me. Opening it is having seen it. */
export function NoticeRow({ notice, onSeen }: NoticeRowProps) {
  const words = usePostText().notices;
  const format = useFormat();
  if (notice.kind === 'due') return null;
  const isSeen = 'seen' in notice && notice.seen;
  // what came too late is put away where its text is shown, on the board
  const mayPutAway = !isSeen && notice.kind !== 'late-edit';
  const { icon, what, about, ...rest } = said(notice, words, mayPutAway ? onSeen : undefined);
  return (
    <li className={styles.row} data-seen={isSeen}>
      <Icon name={icon} />
      <div className={styles.said}>
        <p>{what}</p>
        {rest.words !== '' && <p className={styles.quoted}>{rest.words}</p>}
        <p className={styles.soft}>
          {about} · {format.moment(notice.at)}
        </p>
      </div>
      {mayPutAway && (
        <Button slim look="quiet" icon="check" aria-label={words.seenNamed(nameOf(notice))} onClick={onSeen}>
          {words.seen}
        </Button>
      )}
    </li>
  );
}

/** For who hears the button. */
function nameOf(notice: Exclude<Notice, { readonly kind: 'due' }>): string {
  if (notice.kind === 'undelivered') return notice.letter;
  return notice.kind === 'question' || notice.kind === 'offer' ? notice.title : notice.card.title;
}

function said(
  notice: Exclude<Notice, { readonly kind: 'due' }>,
  words: PostText['notices'],
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
        words: '',
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
        words: '',
        about: notice.board.title,
      };
    case 'undelivered':
      return {
        icon: 'warning',
        what: words.undelivered(notice.letter),
        words: '',
        about: words.undeliveredWhy,
      };
    default:
      return saidBetween(notice, words, onOpen);
  }
}
