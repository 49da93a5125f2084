import { news as en } from './en/news.ts';
import { useLanguage, type Language } from './language.ts';
import { news as nl } from './nl/news.ts';

export type NewsText = typeof nl;

/** Both languages: they come with the page, so that the program that opens a board stays small. */
export const newsTexts: Readonly<Record<Language, NewsText>> = { nl, en };

/** The texts of what changed since one was last on a board, in the current language. */
export function useNewsText(): NewsText {
  return newsTexts[useLanguage()];
}
