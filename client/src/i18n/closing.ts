import { closing as en } from './en/closing.ts';
import { useLanguage, type Language } from './language.ts';
import { closing as nl } from './nl/closing.ts';

/** They come with their page: the program that opens a board stays small. */
export const closingTexts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The texts of closing a cycle, in the current language. */
export function useClosingText(): typeof nl {
  return closingTexts[useLanguage()];
}
