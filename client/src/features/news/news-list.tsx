import type { News, NewsSpan } from '@verbeterbord/shared/api/news.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useMemo } from 'react';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useNewsText } from '../../i18n/news.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Link } from '../../ui/link.tsx';
import { showToast } from '../../ui/show-toast.ts';
import { daysOfNews } from './days-of-news.ts';
import { NewsCardItem } from './news-card-item.tsx';
import { useNews } from './use-news.ts';
import styles from './news.module.css';

interface NewsListProps {
  readonly board: BoardId;
  readonly span: NewsSpan;
}

/** The list of one span of time, per day, with what ends it. */
export function NewsList({ board, span }: NewsListProps) {
  const text = useText();
  const words = useNewsText();
  const format = useFormat();
  const { answer, stale, error, reload, loadMore, closeOff } = useNews(board, span);
  const nameOf = useMemo(() => {
    const names = new Map((answer?.people ?? []).map(({ id, name }) => [id, name]));
    return (id: Parameters<typeof names.get>[0]) => names.get(id);
  }, [answer?.people]);
  if (answer === undefined)
    return error === undefined ? (
      <p role="status">{words.loading}</p>
    ) : (
      <div className={styles.notice} role="alert">
        <p>{errorText(error, text)}</p>
        <Button slim onClick={reload}>
          {text.app.retry}
        </Button>
      </div>
    );
  const { since, cycles, cards, total } = answer;
  if (cards.length === 0 && cycles.length === 0)
    return <Nothing board={board} kind={since === null ? 'first' : span === 'visit' ? 'visit' : 'span'} />;
  return (
    <>
      <div className={styles.facts}>
        <p>
          {since !== null && span === 'visit' && <>{words.since(format.moment(since))} · </>}
          <b className="num">{words.counted(total, cycles.length)}</b>
        </p>
        {span === 'visit' && !stale && (
          <Button
            icon="check"
            onClick={() => {
              closeOff().then(
                () => showToast({ text: words.seenDone }),
                (failed: unknown) => showToast({ text: errorText(failed, text) }),
              );
            }}
          >
            {words.seen}
          </Button>
        )}
      </div>
      {error !== undefined && (
        <p className={styles.notice} role="status">
          <Icon name="offline" size={22} />
          {words.cached}
        </p>
      )}
      {cycles.length > 0 && <ClosedCycles board={board} cycles={cycles} />}
      {daysOfNews(cards).map(({ day, cards: ofDay }) => (
        <section key={day} className={styles.day}>
          <h2>{format.day(day)}</h2>
          <ul>
            {ofDay.map((card) => (
              <li key={`${card.kind} ${card.id}`}>
                <NewsCardItem board={board} card={card} nameOf={nameOf} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {loadMore !== null && (
        <div>
          <Button onClick={loadMore}>{words.more}</Button>
        </div>
      )}
    </>
  );
}

function ClosedCycles({ board, cycles }: { readonly board: BoardId; readonly cycles: News['cycles'] }) {
  const words = useNewsText();
  const format = useFormat();
  return (
    <ul className={styles.cycles}>
      {cycles.map(({ number, closedAt, counts }) => (
        <li key={number}>
          <h2>{words.closed(number)}</h2>
          <p>
            {words.closedCounts(counts.done, counts.carried, counts.stopped)} ·{' '}
            <time dateTime={closedAt}>{format.moment(closedAt)}</time>
          </p>
          <Link href={`/bord/${board}/geschiedenis/${number}`}>{words.report}</Link>
        </li>
      ))}
    </ul>
  );
}

interface NothingProps {
  readonly board: BoardId;
  readonly kind: 'first' | 'visit' | 'span';
}

function Nothing({ board, kind }: NothingProps) {
  const words = useNewsText();
  return (
    <div className={styles.empty}>
      <h2>{kind === 'first' ? words.firstTitle : words.nothingTitle}</h2>
      <p>{kind === 'first' ? words.first : kind === 'visit' ? words.nothing : words.nothingInSpan}</p>
      <ButtonLink href={`/bord/${board}`} look="go">
        {words.toBoard}
      </ButtonLink>
    </div>
  );
}
