import type { Change } from '@verbeterbord/shared/api/boards.ts';
import { cardKey } from '@verbeterbord/shared/board/lists.ts';
import type { CardKind } from '@verbeterbord/shared/domain/card.ts';
import { useCallback, useEffect, useState } from 'react';
import { api } from '../../../api/api.ts';
import { useBoardSession } from '../../../sync/hooks.ts';

/** How many steps one request brings. */
const page = 50;
/** After the card stands still this long, the history is asked for again. Milliseconds. */
const settle = 1_500;

export interface Changes {
  /** Newest first; null until they are here. */
  readonly changes: readonly Change[] | null;
  readonly failed: boolean;
  /** Whether there are earlier ones to ask for. */
  readonly more: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** What happened to one card, from the server's change log. Follows the card while it is looked at. */
export function useChanges(kind: CardKind, id: string): Changes {
  const session = useBoardSession();
  const [changes, setChanges] = useState<readonly Change[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [more, setMore] = useState(false);
  const board = session.id;

  const load = useCallback(
    async (before: number | null, signal?: AbortSignal): Promise<void> => {
      const earlier = before === null ? '' : `&before=${before}`;
      try {
        const answer = await api.get<{ readonly changes: readonly Change[] }>(
          `/boards/${board}/changes?card=${id}&limit=${page}${earlier}`,
          signal === undefined ? {} : { signal },
        );
        setFailed(false);
        setMore(answer.changes.length === page);
        setChanges((known) => (before === null ? answer.changes : [...(known ?? []), ...answer.changes]));
      } catch {
        if (signal?.aborted !== true) setFailed(true);
      }
    },
    [board, id],
  );

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void load(null, stop.signal), wait);
    };
    const again = (): void => {
      ask(settle);
    };
    ask(0);
    const unsubscribe = session.view.subscribe(cardKey(kind, id), again);
    // back online: what was missed comes now
    let before = session.status.get().kind;
    const listen = session.status.subscribe(() => {
      const { kind: now } = session.status.get();
      if (before === 'offline' && now !== 'offline') again();
      before = now;
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
      unsubscribe();
      listen();
    };
  }, [session, kind, id, load]);

  const last = changes?.at(-1)?.id ?? null;
  return {
    changes,
    failed,
    more,
    loadMore: () => void load(last),
    retry: () => void load(null),
  };
}
