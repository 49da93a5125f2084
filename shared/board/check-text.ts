import { accept, refuse, type Result } from '../errors.ts';

/**
 * Text as it goes into the document: trimmed at both ends and without half surrogate pairs, which would reach other
 * people as U+FFFD and so differ from what stands here. Refuses `text-too-long`, and `empty-text` when it's `required`.
 */
export function checkText(given: string, limit: number, required: 'required' | 'optional'): Result<string> {
  const text = given.trim().toWellFormed();
  if (text === '' && required === 'required') return refuse('empty-text');
  return text.length > limit ? refuse('text-too-long') : accept(text);
}
