import type { SearchAnswer } from '@verbeterbord/shared/api/search.ts';
import { useEffect, useState } from 'react';
import { api } from '../../api/api.ts';

/** After the last letter, so that a word isn't asked letter by letter. Milliseconds. */
const calm = 160;

export interface Search {
  /** Of an earlier question while the next is under way. */
  readonly answer: SearchAnswer | undefined;
  readonly error: unknown;
  readonly busy: boolean;
}

/** Asks while one types; no request asks nothing. */
export function useSearch(request: string | null): Search {
  const [state, setState] = useState<{
    readonly request: string | null;
    readonly answer: SearchAnswer | undefined;
    readonly error: unknown;
  }>({ request: null, answer: undefined, error: undefined });

  useEffect(() => {
    if (request === null) return undefined;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      api.get<SearchAnswer>(request, { signal: abort.signal }).then(
        (answer) => setState({ request, answer, error: undefined }),
        (error: unknown) => {
          if (!abort.signal.aborted) setState({ request, answer: undefined, error });
        },
      );
    }, calm);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [request]);

  if (request === null) return { answer: undefined, error: undefined, busy: false };
  return { answer: state.answer, error: state.error, busy: state.request !== request };
}
