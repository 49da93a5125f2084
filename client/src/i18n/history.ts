import { history as en } from './en/history.ts';
import { useLanguage, type Language } from './language.ts';
import { history as nl } from './nl/history.ts';

export type HistoryText = typeof nl;

/** Both languages: they come with the pages, so that the program that opens a board stays small. */
export const historyTexts: Readonly<Record<Language, HistoryText>> = { nl, en };

/** The texts of closed cycles, in the current language. */
export function useHistoryText(): HistoryText {
  return historyTexts[useLanguage()];
}
