import { useCallback } from 'react';
import { ApiError } from '../../api/api-error.ts';
import { errorText } from '../../api/error-text.ts';
import { useText } from '../../i18n/language.ts';
import { useSharingText } from '../../i18n/sharing.ts';

/** The sentence for a refusal, in the words of sharing where those of a card would not fit. */
export function useRefused(): (error: unknown) => string {
  const text = useText();
  const words: Readonly<Record<string, string>> = useSharingText().refused;
  return useCallback(
    (error) => (error instanceof ApiError ? words[error.code] : undefined) ?? errorText(error, text),
    [text, words],
  );
}
