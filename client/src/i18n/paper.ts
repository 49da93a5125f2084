import { paper as en } from './en/paper.ts';
import { useLanguage, type Language } from './language.ts';
import { paper as nl } from './nl/paper.ts';

export type PaperText = typeof nl;

/** Both languages: they come with the pages, so that the program that opens a board stays small. */
export const paperTexts: Readonly<Record<Language, PaperText>> = { nl, en };

/** The texts around what is read as paper, in the current language. */
export function usePaperText(): PaperText {
  return paperTexts[useLanguage()];
}
