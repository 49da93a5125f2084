import type { Awaitable } from '@verbeterbord/shared/api/dependencies.ts';
import { useEffect, useState } from 'react';
import { api } from '../../../api/api.ts';
import { useBoardSession } from '../../../sync/hooks.ts';

export type AwaitableCard = Awaitable['cards'][number];

interface Found {
  /** For what was typed a moment ago; undefined until the first answer. */
  readonly cards: readonly AwaitableCard[] | undefined;
  /** The words that `cards` belong to. */
  readonly query: string;
  readonly error: unknown;
}

/** Of one letter nearly every title has one. */
const fewestLetters = 2;

/** Between two letters nothing is asked. Milliseconds. */
const pause = 200;

/** Cards of other boards to wait for, as one types. What was found stays until something newer comes. */
export function useAwaitable(query: string): Found {
  const { id } = useBoardSession();
  const [found, setFound] = useState<Found>({ cards: undefined, query: '', error: undefined });
  const typed = query.trim();
  const asked = typed.length < fewestLetters ? '' : typed;
  useEffect(() => {
    const left = new AbortController();
    const timer = setTimeout(
      () => {
        const path = `/boards/${id}/awaitable?q=${encodeURIComponent(asked)}`;
        api.get<Awaitable>(path, { signal: left.signal }).then(
          ({ cards }) => setFound({ cards, query: asked, error: undefined }),
          (error: unknown) => {
            if (!left.signal.aborted) setFound((before) => ({ ...before, error }));
          },
        );
      },
      asked === '' ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      left.abort();
    };
  }, [id, asked]);
  return found;
}
