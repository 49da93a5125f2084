import { useCallback, useEffect, useState } from 'react';
import { api } from './api.ts';

export interface Asked<Answer> {
  /** Undefined until it came. */
  readonly answer: Answer | undefined;
  readonly error: unknown;
  readonly reload: () => void;
}

/** An answer of the API that is never kept on the device: who may come in, and how. */
export function useAsked<Answer>(path: string): Asked<Answer> {
  const [state, setState] = useState<Pick<Asked<Answer>, 'answer' | 'error'>>({
    answer: undefined,
    error: undefined,
  });
  const reload = useCallback(() => {
    api.get<Answer>(path).then(
      (answer) => setState({ answer, error: undefined }),
      (error: unknown) => setState((before) => ({ ...before, error })),
    );
  }, [path]);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
