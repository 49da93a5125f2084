import { displays as en } from './en/displays.ts';
import { useLanguage, type Language } from './language.ts';
import { displays as nl } from './nl/displays.ts';

export type DisplaysText = typeof nl;

/** Both languages: they come with the screen and with pairing one, so that the program that opens a board stays small. */
export const displaysTexts: Readonly<Record<Language, DisplaysText>> = { nl, en };

/** The texts of screens on a wall, in the current language. */
export function useDisplaysText(): DisplaysText {
  return displaysTexts[useLanguage()];
}
