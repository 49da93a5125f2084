import { useEffect, useState } from 'react';
import { ApiError } from './api-error.ts';
import { api } from './api.ts';

export type LinkState<Shown> =
  | { readonly kind: 'reading' | 'missing' | 'ended' }
  | { readonly kind: 'open'; readonly shown: Shown }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void };

/** What a one-time link is for: asked by POST, so that its secret stands in no address. */
export function useLink<Shown>(path: string, token: string | null): LinkState<Shown> {
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<LinkState<Shown>>({ kind: token === null ? 'missing' : 'reading' });
  useEffect(() => {
    if (token === null) return undefined;
    let left = false;
    api.post<Shown>(path, { token }).then(
      (shown) => {
        if (!left) setState({ kind: 'open', shown });
      },
      (error: unknown) => {
        if (left) return;
        const ended = error instanceof ApiError && error.code === 'link-ended';
        const retry = (): void => setTurn((before) => before + 1);
        setState(ended ? { kind: 'ended' } : { kind: 'failed', error, retry });
      },
    );
    return () => {
      left = true;
    };
    // each turn asks anew
    // oxlint-disable-next-line react/exhaustive-effect-dependencies
  }, [path, token, turn]);
  return state;
}
