import { useCallback, useState } from 'react';
import { useGateText } from '../i18n/gates.ts';
import { useText } from '../i18n/language.ts';
import { ApiError } from './api-error.ts';
import { errorText } from './error-text.ts';

export interface Task {
  readonly busy: boolean;
  /** What went wrong the last time, as a sentence; null when nothing did. */
  readonly failure: string | null;
  /** The code of that, for who says it otherwise. */
  readonly code: string | null;
  /** Does it; a second one waits for nobody, it isn't begun. Resolves to whether it went well. */
  readonly run: (body: () => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** One thing that a form asks of the server: whether it is under way, and what went wrong. */
export function useTask(): Task {
  const text = useText();
  const gates = useGateText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const run = useCallback(async (body: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await body();
      return true;
    } catch (failure) {
      setError(failure);
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setError(null), []);
  const code = error instanceof ApiError ? error.code : null;
  const failure =
    error === null
      ? null
      : code === 'too-many-requests'
        ? gates.tooManyTries
        : code === 'invalid-request'
          ? gates.checkFields
          : errorText(error, text);
  return { busy, failure, code, run, clear };
}
