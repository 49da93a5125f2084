import { boards as en } from './en/boards.ts';
import { useLanguage, type Language } from './language.ts';
import { boards as nl } from './nl/boards.ts';

/** They come with their page: the program that opens a board stays small. */
export const boardsTexts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The texts of the overview of boards, in the current language. */
export function useBoardsText(): typeof nl {
  return boardsTexts[useLanguage()];
}
