import type { Notice } from '@verbeterbord/shared/api/notices.ts';
import { useId } from 'react';
import { usePostText } from '../../i18n/post.ts';
import { Button } from '../../ui/button.tsx';
import { DueRow } from './due-row.tsx';
import { Folded } from './folded.tsx';
import { NoticeRow } from './notice-row.tsx';
import { Overview } from './overview.tsx';
import { unseenOf, useNotices } from './use-notices.ts';
import styles from './notices.module.css';

const whens = ['late', 'today', 'tomorrow'] as const;

/** *Voor jou*: what somebody else wants me to see, and what of mine is due. Nothing at all when there is nothing. */
export function Notices() {
  const words = usePostText().notices;
  const titleId = useId();
  const { answer, see } = useNotices();
  if (answer === undefined || (answer.notices.length === 0 && answer.overview === null)) return null;
  const { notices, overview } = answer;
  const unseen = unseenOf(notices);
  const earlier = notices.filter((each) => each.kind !== 'due' && !unseen.includes(each));
  const due = notices.filter((each) => each.kind === 'due');
  const ids = [
    ...unseen.filter(({ kind }) => kind !== 'late-edit').map(({ id }) => id),
    ...(overview === null ? [] : [overview.id]),
  ];
  const count = unseen.length + (overview === null ? 0 : 1);
  const row = (notice: Notice) => (
    <NoticeRow key={notice.id} notice={notice} onSeen={() => see([notice.id])} />
  );
  return (
    <section className={styles.notices} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId}>
          {words.title} {count > 0 && <span className="num">{count}</span>}
        </h2>
        {ids.length > 1 && (
          <Button slim look="quiet" icon="check" onClick={() => see(ids)}>
            {words.seenAll}
          </Button>
        )}
      </div>
      <ul className={styles.list}>
        {unseen.map(row)}
        {whens.map((when) => (
          <DueRow key={when} when={when} due={due.filter((each) => each.when === when)} />
        ))}
        {overview !== null && <Overview overview={overview} onSeen={() => see([overview.id])} />}
      </ul>
      {earlier.length > 0 && (
        <Folded className={styles.earlier} summary={words.earlier(earlier.length)}>
          <ul className={styles.list}>{earlier.map(row)}</ul>
        </Folded>
      )}
    </section>
  );
}
