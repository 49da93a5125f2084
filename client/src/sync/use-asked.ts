import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../api/api.ts';

export interface Asked<Answer> {
  /** The newest answer; undefined until there is one. */
  readonly answer: Answer | undefined;
  /** Why the last question got none; undefined when it did. */
  readonly error: unknown;
  /** Asks again; resolves when the answer stands on the screen, or the error. */
  readonly reload: () => Promise<void>;
}

/**
 * An answer of the API that isn't kept on this device: for what is about people's accounts and rights, where only what is so now
 * is worth looking at. No path asks nothing.
 */
export function useAsked<Answer>(path: string | null): Asked<Answer> {
  const [state, setState] = useState<{
    readonly path: string | null;
    readonly answer: Answer | undefined;
    readonly error: unknown;
  }>({ path, answer: undefined, error: undefined });
  const turn = useRef(0);

  const reload = useCallback((): Promise<void> => {
    if (path === null) return Promise.resolve();
    turn.current += 1;
    const mine = turn.current;
    return api.get<Answer>(path).then(
      (answer) => {
        if (mine === turn.current) setState({ path, answer, error: undefined });
      },
      (error: unknown) => {
        if (mine === turn.current)
          setState((before) => ({ path, answer: before.path === path ? before.answer : undefined, error }));
      },
    );
  }, [path]);

  useEffect(() => {
    void reload();
    return () => {
      turn.current += 1;
    };
  }, [reload]);

  return state.path === path
    ? { answer: state.answer, error: state.error, reload }
    : { answer: undefined, error: undefined, reload };
}
