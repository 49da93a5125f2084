import { useCallback, useState } from 'react';
import { useText } from '../i18n/language.ts';
import { ApiError } from './api-error.ts';
import { errorText } from './error-text.ts';

export interface Task {
  /** Something is on its way to the server: nothing here may be pressed twice. */
  readonly busy: boolean;
  /** What went wrong the last time, as a sentence; null when nothing did. */
  readonly failure: string | null;
  /** The code of that, for who says it otherwise. */
  readonly code: string | null;
  /** Does it. Resolves to whether it went well. */
  readonly run: (body: () => Promise<unknown>) => Promise<boolean>;
  readonly clear: () => void;
}

/**
 * One thing that a form asks of the server: whether it is under way, and what went wrong. `say` has the words for a refusal where
 * those that hold everywhere would not fit.
 */
export function useTask(say?: (error: unknown) => string): Task {
  const text = useText();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: unknown }>({
    busy: false,
    error: null,
  });
  const run = useCallback(async (body: () => Promise<unknown>) => {
    setState({ busy: true, error: null });
    try {
      await body();
      setState({ busy: false, error: null });
      return true;
    } catch (error) {
      setState({ busy: false, error });
      return false;
    }
  }, []);
  const clear = useCallback(() => setState((before) => ({ ...before, error: null })), []);
  const { busy, error } = state;
  const code = error instanceof ApiError ? error.code : null;
  const failure = error === null ? null : (say?.(error) ?? errorText(error, text));
  return { busy, failure, code, run, clear };
}
