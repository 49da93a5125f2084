import { boardMore as en } from './en/board-more.ts';
import { useLanguage, type Language } from './language.ts';
import { boardMore as nl } from './nl/board-more.ts';

export type BoardMoreText = typeof nl;

/** Both languages: they come with what they are for, so that the program that opens a board stays small. */
export const boardMoreTexts: Readonly<Record<Language, BoardMoreText>> = { nl, en };

/** The texts of what is laid over the wall, in the current language; beside `useText().board`, which the wall itself needs. */
export function useBoardMoreText(): BoardMoreText {
  return boardMoreTexts[useLanguage()];
}
