import { useCallback, useState } from 'react';
import { ApiError } from '../../../api/api-error.ts';
import { errorText } from '../../../api/error-text.ts';
import { useAdministrationText } from '../../../i18n/administration.ts';
import { useText } from '../../../i18n/language.ts';

export interface Task {
  /** Something is on its way to the server: nothing here may be pressed twice. */
  readonly busy: boolean;
  /** Why the last one was refused, as a sentence. */
  readonly error: string | undefined;
  /** Does it; true when it was done, false when it was refused. One at a time. */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
}

/** The sentence for a refusal, in the words of administration where those of a board would not fit. */
export function useRefusal(): (error: unknown) => string {
  const text = useText();
  const words: Readonly<Record<string, string>> = useAdministrationText().refused;
  return useCallback(
    (error) => (error instanceof ApiError ? words[error.code] : undefined) ?? errorText(error, text),
    [text, words],
  );
}

/** One thing to do on the server: shows that it is busy, then the truth. */
export function useTask(): Task {
  const refusal = useRefusal();
  const [state, setState] = useState<Pick<Task, 'busy' | 'error'>>({ busy: false, error: undefined });
  const run = useCallback(
    async (work: () => Promise<unknown>) => {
      setState({ busy: true, error: undefined });
      try {
        await work();
        setState({ busy: false, error: undefined });
        return true;
      } catch (error) {
        setState({ busy: false, error: refusal(error) });
        return false;
      }
    },
    [refusal],
  );
  return { ...state, run };
}
