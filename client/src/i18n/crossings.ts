import { crossings as en } from './en/crossings.ts';
import { useLanguage, type Language } from './language.ts';
import { crossings as nl } from './nl/crossings.ts';

export type CrossingsText = typeof nl;

/** Both languages: they come with what goes between teams, so that the program that opens a board stays small. */
export const crossingsTexts: Readonly<Record<Language, CrossingsText>> = { nl, en };

/** The texts of what goes between teams (serving, waiting, offering), in the current language. */
export function useCrossingsText(): CrossingsText {
  return crossingsTexts[useLanguage()];
}
