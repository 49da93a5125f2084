import type { BoardAbout } from '@verbeterbord/shared/api/boards.ts';
import type { NewsSpan } from '@verbeterbord/shared/api/news.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useState } from 'react';
import { useNewsText } from '../../i18n/news.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { usePagePlace } from '../../ui/page-place.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { NewsList } from './news-list.tsx';
import styles from './news.module.css';

/** Written here once more: the schema that has them brings a parser that a browser has no use for. */
const spans: readonly NewsSpan[] = ['visit', 'week', 'cycle'];

/** What others changed on a board since I was last there: for who was away, in one list to read. */
export function NewsPage({ board }: { readonly board: BoardId }) {
  const words = useNewsText();
  const { answer: about } = useAnswer<BoardAbout>(`/boards/${board}/about`);
  const [span, setSpan] = useState<NewsSpan>('visit');
  const title = about === undefined ? words.title : `${words.title} ${words.of(about.title)}`;
  usePageTitle(title);
  usePagePlace(`/bord/${board}`, about?.title, words.title);
  return (
    <div className={styles.page}>
      {about !== undefined && (
        <Link href={`/bord/${board}`} className={styles.back}>
          <Icon name="left" />
          {about.title}
        </Link>
      )}
      <h1>{words.title}</h1>
      <Segmented
        label={words.span}
        value={span}
        options={spans.map((value) => ({ value, label: words.spans[value] }))}
        onChange={setSpan}
        className={styles.spans}
      />
      <NewsList key={span} board={board} span={span} />
    </div>
  );
}
