import { useCallback } from 'react';
import { useText } from '../i18n/language.ts';
import { ApiError } from './api-error.ts';
import { errorText } from './error-text.ts';

/** The sentence for a refusal: in these words, by code, where those that hold everywhere would not fit. */
export function useRefusal(words: Readonly<Record<string, string>>): (error: unknown) => string {
  const text = useText();
  return useCallback(
    (error) => (error instanceof ApiError ? words[error.code] : undefined) ?? errorText(error, text),
    [text, words],
  );
}
