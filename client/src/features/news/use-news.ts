import type { News, NewsCard, NewsSpan } from '@verbeterbord/shared/api/news.ts';
import type { BoardId } from '@verbeterbord/shared/ids.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../api/api.ts';
import { onLive } from '../../live/live.ts';
import { useAnswer } from '../../sync/use-answer.ts';

export interface NewsState {
  /** The first page, with the cards of every page that was asked for; undefined until it is here. */
  readonly answer: News | undefined;
  /** True while it is only what this device kept. */
  readonly stale: boolean;
  readonly error: unknown;
  readonly reload: () => void;
  /** Asks for the next page; null when there is none. */
  readonly loadMore: (() => void) | null;
  /** Says that all of it was seen; resolves when the server knows. */
  readonly closeOff: () => Promise<void>;
}

interface Further {
  /** Which first page these follow. */
  readonly after: string;
  readonly cards: readonly NewsCard[];
  readonly people: News['people'];
  readonly next: number | null;
}

/** What others changed on a board; follows it while it is looked at. Whoever leaves has read it, when all of it was shown. */
export function useNews(board: BoardId, span: NewsSpan): NewsState {
  const path = `/boards/${board}/news?span=${span}`;
  const { answer, stale, error, reload } = useAnswer<News>(path);
  const [further, setFurther] = useState<Further | null>(null);
  useEffect(
    () =>
      onLive('boardChanged', (change) => {
        if (change === undefined || change.board === board) reload();
      }),
    [board, reload],
  );

  // pages that follow an older first page would leave a gap or say things twice
  const rest = further?.after === answer?.upTo ? further : null;
  const next = answer === undefined ? null : rest === null ? answer.next : rest.next;
  const whole: News | undefined =
    answer === undefined || rest === null
      ? answer
      : {
          ...answer,
          cards: [...answer.cards, ...rest.cards],
          people: [...answer.people, ...rest.people],
          next,
        };

  const loadMore = useCallback(() => {
    if (answer === undefined || next === null) return;
    void api.get<News>(`${path}&before=${next}`).then(
      (page) => {
        setFurther((before) => {
          const known = before?.after === answer.upTo ? before : { cards: [], people: [] };
          return {
            after: answer.upTo,
            cards: [...known.cards, ...page.cards],
            people: [...known.people, ...page.people],
            next: page.next,
          };
        });
      },
      () => undefined,
    );
  }, [answer, next, path]);

  const upTo = answer !== undefined && !stale && next === null ? answer.upTo : null;
  useSeenOnLeaving(board, upTo);
  return {
    answer: whole,
    stale,
    error,
    reload,
    loadMore: next === null || stale ? null : loadMore,
    closeOff: async () => {
      if (answer === undefined) return;
      await api.post(`/boards/${board}/news/seen`, { upTo: answer.upTo, all: true });
      reload();
    },
  };
}

/** Tells the server up to where was read, when the page goes or is out of sight. */
function useSeenOnLeaving(board: BoardId, upTo: string | null): void {
  const read = useRef(upTo);
  useEffect(() => {
    read.current = upTo;
  }, [upTo]);
  useEffect(() => {
    const tell = (): void => {
      if (read.current === null) return;
      api
        .post(`/boards/${board}/news/seen`, { upTo: read.current }, { keepalive: true })
        .catch(() => undefined);
    };
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') tell();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      tell();
    };
  }, [board]);
}
