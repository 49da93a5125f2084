import type { Text } from '../i18n/nl.ts';
import { ApiError } from './api-error.ts';

/** The sentence for whatever went wrong with a request: what happened and what to do. */
export function errorText(error: unknown, text: Text): string {
  if (!(error instanceof ApiError)) return text.codes.unexpected;
  if (error.code === 'network') return text.codes.network;
  const sentences: Readonly<Record<string, string>> = text.codes.refusal;
  return sentences[error.code] ?? text.codes.unexpected;
}
