import { search as en } from './en/search.ts';
import { useLanguage, type Language } from './language.ts';
import { search as nl } from './nl/search.ts';

/** They come with their page: the program that opens a board stays small. */
export const searchTexts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The texts of search, in the current language. */
export function useSearchText(): typeof nl {
  return searchTexts[useLanguage()];
}
