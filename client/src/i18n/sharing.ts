import { sharing as en } from './en/sharing.ts';
import { useLanguage, type Language } from './language.ts';
import { sharing as nl } from './nl/sharing.ts';

export type SharingText = typeof nl;

/** Both languages: they come with the dialogs for sharing and settings, so that the program that opens a board stays small. */
export const sharingTexts: Readonly<Record<Language, SharingText>> = { nl, en };

/** The texts of sharing a board, in the current language. */
export function useSharingText(): SharingText {
  return sharingTexts[useLanguage()];
}
