import { imports as en } from './en/import.ts';
import { useLanguage, type Language } from './language.ts';
import { imports as nl } from './nl/import.ts';

export type ImportText = typeof nl;

/** Both languages: they come with the page, so that the program that opens a board stays small. */
export const importTexts: Readonly<Record<Language, ImportText>> = { nl, en };

/** The texts of making a board of what there is already, in the current language. */
export function useImportText(): ImportText {
  return importTexts[useLanguage()];
}
