import { myActions as en } from './en/my-actions.ts';
import { useLanguage, type Language } from './language.ts';
import { myActions as nl } from './nl/my-actions.ts';

/** They come with their page: the program that opens a board stays small. */
export const myActionsTexts: Readonly<Record<Language, typeof nl>> = { nl, en };

/** The texts of my actions, in the current language. */
export function useMyActionsText(): typeof nl {
  return myActionsTexts[useLanguage()];
}
