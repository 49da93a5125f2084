import type { BoardLine } from '@verbeterbord/shared/api/boards.ts';
import type { NewsCounts } from '@verbeterbord/shared/api/news.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { errorText } from '../../api/error-text.ts';
import { useBoardsText } from '../../i18n/boards.ts';
import { useText } from '../../i18n/language.ts';
import { onLive } from '../../live/live.ts';
import { calmly } from '../../sync/calmly.ts';
import { useMe } from '../../sync/hooks.ts';
import { useAnswer } from '../../sync/use-answer.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { OfflineLine } from '../../ui/offline-line.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { BoardRow } from './board-row.tsx';
import { splitBoards } from './split-boards.ts';
import styles from './boards-page.module.css';

/** Once in the life of an organisation. */
const FirstSteps = lazy(() => import('./first-steps.tsx').then((module) => ({ default: module.FirstSteps })));

/** So often at most the overview is asked for again. Milliseconds. */
const calm = 1_000;

/** The overview of boards: mine first. */
export function BoardsPage() {
  const text = useText();
  const words = useBoardsText();
  usePageTitle(words.title);
  const { administrator, teams } = useMe();
  const { answer, error, reload } = useAnswer<{ readonly boards: readonly BoardLine[] }>('/boards');
  const { answer: changed, reload: recount } = useAnswer<NewsCounts>('/news');
  useEffect(() => {
    // of all boards, also while people type on them
    const calmed = calmly(() => {
      reload();
      recount();
    }, calm);
    const off = onLive('boardChanged', calmed.call);
    return () => {
      off();
      calmed.stop();
    };
  }, [reload, recount]);
  const news = useMemo(() => new Map(changed?.boards.map(({ board, count }) => [board, count])), [changed]);
  const { mine, others } = useMemo(() => splitBoards(answer?.boards ?? []), [answer]);
  const alone = mine.length === 0 || others.length === 0;
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{words.title}</h1>
        {(administrator || teams.some(({ role }) => role === 'lead')) && (
          <ButtonLink href="/borden/importeren" icon="plus">
            {words.newBoard}
          </ButtonLink>
        )}
      </div>
      {error !== undefined && (
        <OfflineLine className={styles.notice} retry={{ label: text.app.retry, onRetry: reload }}>
          {answer === undefined ? errorText(error, text) : words.cached}
        </OfflineLine>
      )}
      {answer?.boards.length === 0 &&
        (administrator ? (
          <Suspense>
            <FirstSteps />
          </Suspense>
        ) : (
          <p>{words.none}</p>
        ))}
      <BoardList title={words.mine} boards={mine} news={news} alone={alone} />
      <BoardList title={words.others} boards={others} news={news} alone={alone} />
    </div>
  );
}

interface BoardListProps {
  readonly title: string;
  readonly boards: readonly BoardLine[];
  /** How many cards others changed on each since I was there. */
  readonly news: ReadonlyMap<BoardId, number>;
  /** The only list: then it needs no title of its own. */
  readonly alone: boolean;
}

function BoardList({ title, boards, news, alone }: BoardListProps) {
  if (boards.length === 0) return null;
  return (
    <section className={styles.list}>
      <h2 className={alone ? styles.hidden : undefined}>
        {title} <span className="num">{boards.length}</span>
      </h2>
      <ul>
        {boards.map((board) => (
          <li key={board.id}>
            <BoardRow board={board} news={news.get(board.id) ?? 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}
